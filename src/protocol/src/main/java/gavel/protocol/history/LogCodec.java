package gavel.protocol.history;

import gavel.protocol.rpc.Log;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log of one contract in a few hundred bytes; 0 stands for a time that is not known. */
record LogCodec(Address contract) {
  void write(DataOutputStream out, Log log) throws IOException {
    out.writeLong(log.blockNumber());
    out.writeLong(log.timestamp().map(Instant::getEpochSecond).orElse(0L));
    out.writeInt(log.index());
    out.write(log.blockHash().toArray());
    out.write(log.transactionHash().toArray());
    out.writeByte(log.topics().size());
    for (Bytes topic : log.topics()) {
      out.write(topic.toArray());
    }
    out.writeInt(log.data().size());
    out.write(log.data().toArray());
  }

  Log read(ByteBuffer in) {
    long block = in.getLong();
    long time = in.getLong();
    int index = in.getInt();
    Bytes blockHash = bytes(in, 32);
    Bytes transaction = bytes(in, 32);
    int topicCount = in.get();
    List<Bytes> topics = new ArrayList<>(topicCount);
    for (int i = 0; i < topicCount; i++) {
      topics.add(bytes(in, 32));
    }
    Bytes data = bytes(in, in.getInt());
    Optional<Instant> stamp =
        time == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(time));
    return new Log(contract, topics, data, block, blockHash, stamp, transaction, index);
  }

  Bytes bytes(ByteBuffer in, int size) {
    byte[] bytes = new byte[size];
    in.get(bytes);
    return Bytes.of(bytes);
  }
}
