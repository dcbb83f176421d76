package gavel.protocol.bridge;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import org.web3j.rlp.RlpEncoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;

/** The encoding of a deposit transaction (EIP-2718 type 0x7e of the OP Stack specification). */
final class DepositRlp {
  private static final byte TYPE = 0x7e;

  private DepositRlp() {}

  static Bytes encode(Deposit deposit) {
    RlpList fields =
        new RlpList(
            bytes(deposit.sourceHash()),
            bytes(deposit.from().value()),
            deposit.to().map(Address::value).map(DepositRlp::bytes).orElse(NOTHING),
            RlpString.create(deposit.mint()),
            RlpString.create(deposit.value()),
            RlpString.create(deposit.gas()),
            NOTHING, // no system transaction: false is encoded as zero
            bytes(deposit.data()));
    return Bytes.of(TYPE).concat(Bytes.of(RlpEncoder.encode(fields)));
  }

  private static final RlpString NOTHING = RlpString.create(new byte[0]);

  private static RlpString bytes(Bytes bytes) {
    return RlpString.create(bytes.toArray());
  }
}
