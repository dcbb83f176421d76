package gavel.protocol.history;

import gavel.wallet.Address;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Which sale a checkpoint is of.
 *
 * @param deploymentBlock where its events were read from
 * @param tokens the sale's payment tokens, in its order
 */
record CheckpointKey(long chainId, Address sale, long deploymentBlock, List<Address> tokens) {
  CheckpointKey {
    tokens = List.copyOf(tokens);
  }

  String fileName(String which) {
    return "history-%d-%s-%s.bin".formatted(chainId, sale.lower().substring(2), which);
  }

  /** How many bytes {@link #write} writes. */
  int size() {
    return 2 * Long.BYTES + Integer.BYTES + (1 + tokens.size()) * Packed.ADDRESS;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeLong(chainId);
    out.write(sale.value().toArray());
    out.writeLong(deploymentBlock);
    out.writeInt(tokens.size());
    for (Address token : tokens) {
      out.write(token.value().toArray());
    }
  }

  /** Whether the same key comes next; what follows it is next then. */
  boolean isNext(ByteBuffer in) {
    boolean same =
        in.getLong() == chainId
            && Packed.address(in).equals(sale)
            && in.getLong() == deploymentBlock
            && in.getInt() == tokens.size();
    for (int i = 0; same && i < tokens.size(); i++) {
      same = Packed.address(in).equals(tokens.get(i));
    }
    return same;
  }
}
