package gavel.protocol.bridge;

import gavel.protocol.abi.AbiEvent;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.rpc.Log;
import gavel.protocol.rpc.Receipt;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.web3j.rlp.RlpEncoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;

/**
 * A deposit as the portal's log on the L1 tells it. The L2 runs it as a transaction of type 0x7e
 * without a signature, whose hash follows from the log (OP Stack specification, "Deposits").
 *
 * @param from the sender on the L2
 * @param mint wei that come into being there
 * @param value wei of the transaction
 * @param gasLimit of the transaction
 */
public record Deposit(
    Address from,
    Optional<Address> to,
    BigInteger mint,
    BigInteger value,
    BigInteger gasLimit,
    Bytes data,
    Bytes l1BlockHash,
    int l1LogIndex) {
  private static final AbiEvent DEPOSITED =
      AbiEvent.of(
          "TransactionDeposited(address indexed from,address indexed to,uint256 indexed version,"
              + "bytes opaqueData)");
  private static final int FIXED_PART = 32 + 32 + 8 + 1;

  /** The deposits of an L1 transaction. */
  public static List<Deposit> of(Receipt receipt) {
    return receipt.logs().stream()
        .filter(log -> DEPOSITED.matches(log.topics()))
        .map(Deposit::of)
        .toList();
  }

  private static Deposit of(Log log) {
    AbiValues event = DEPOSITED.decode(log.topics(), log.data());
    Bytes opaque = event.bytes(3);
    if (event.uint(2).signum() != 0 || opaque.size() < FIXED_PART) {
      throw new BridgeException(
          "The portal's log is of a version that is not known here (%s). Follow the deposit on the L2's explorer instead."
              .formatted(event.uint(2)));
    }
    boolean creation = opaque.get(72) == 1;
    return new Deposit(
        event.address(0),
        creation ? Optional.empty() : Optional.of(event.address(1)),
        number(opaque.slice(0, 32)),
        number(opaque.slice(32, 64)),
        number(opaque.slice(64, 72)),
        opaque.slice(FIXED_PART),
        log.blockHash(),
        log.index());
  }

  /** The hash of the transaction on the L2. */
  public Bytes l2Hash() {
    RlpList fields =
        new RlpList(
            string(sourceHash()),
            string(from.value()),
            string(to.map(Address::value).orElse(Bytes.EMPTY)),
            RlpString.create(mint),
            RlpString.create(value),
            RlpString.create(gasLimit),
            RlpString.create(BigInteger.ZERO), // not a system transaction
            string(data));
    return Keccak.hash(Bytes.of((byte) 0x7e).concat(Bytes.of(RlpEncoder.encode(fields))));
  }

  /** Domain 0: deposits by users. */
  private Bytes sourceHash() {
    Bytes log = Keccak.hash(l1BlockHash.concat(word(l1LogIndex)));
    return Keccak.hash(word(0).concat(log));
  }

  private static RlpString string(Bytes bytes) {
    return RlpString.create(bytes.toArray());
  }

  private static Bytes word(long number) {
    Bytes digits = Bytes.of(BigInteger.valueOf(number).toByteArray());
    return Bytes.zeros(32 - digits.size()).concat(digits);
  }

  private static BigInteger number(Bytes bytes) {
    return new BigInteger(1, bytes.toArray());
  }
}
