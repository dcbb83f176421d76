package gavel.protocol.bridge;

import gavel.protocol.abi.AbiEvent;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.rpc.Log;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A deposit as the L1 portal logs it, which is the L2 transaction that comes of it (OP Stack
 * specification, "Deposits").
 *
 * @param sourceHash what makes the L2 transaction's hash unique: where the log stands on the L1
 * @param from the sender on the L2; a contract's address on the L1 is shifted there
 * @param to empty where it creates a contract
 * @param mint wei that appear on the L2
 * @param value wei that the transaction then moves
 * @param gas of the L2 transaction, paid for on the L1
 * @param l1Transaction hash of the transaction that deposited
 */
public record Deposit(
    Bytes sourceHash,
    Address from,
    Optional<Address> to,
    BigInteger mint,
    BigInteger value,
    BigInteger gas,
    Bytes data,
    Bytes l1Transaction) {
  private static final AbiEvent DEPOSITED =
      AbiEvent.of(
          "TransactionDeposited(address indexed from,address indexed to,uint256 indexed version,bytes opaqueData)");
  private static final int VERSION = 0;
  private static final int WORD = 32;
  private static final int GAS = 8;
  private static final int HEAD = 2 * WORD + GAS + 1;

  /** The deposit that a log of the portal tells of; empty where it tells of something else. */
  public static Optional<Deposit> of(Log log) {
    if (!DEPOSITED.matches(log.topics())) {
      return Optional.empty();
    }
    AbiValues values = DEPOSITED.decode(log.topics(), log.data());
    Bytes packed = values.bytes(3);
    if (values.number(2) != VERSION || packed.size() < HEAD) {
      throw new BridgeException(
          "The deposit of transaction %s has version %d and %d bytes of data; this program reads version 0, which has %d or more."
              .formatted(log.transactionHash(), values.number(2), packed.size(), HEAD));
    }
    boolean creation = packed.get(HEAD - 1) != 0;
    return Optional.of(
        new Deposit(
            sourceHash(log.blockHash(), log.index()),
            values.address(0),
            creation ? Optional.empty() : Optional.of(values.address(1)),
            number(packed, 0, WORD),
            number(packed, WORD, 2 * WORD),
            number(packed, 2 * WORD, 2 * WORD + GAS),
            packed.slice(HEAD),
            log.transactionHash()));
  }

  /** Domain 0 of the specification: deposits by users. */
  private static Bytes sourceHash(Bytes l1Block, int logIndex) {
    Bytes place = Keccak.hash(l1Block.concat(word(logIndex)));
    return Keccak.hash(word(0).concat(place));
  }

  private static Bytes word(int number) {
    Bytes digits =
        Bytes.of(
            (byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number);
    return Bytes.zeros(WORD - digits.size()).concat(digits);
  }

  private static BigInteger number(Bytes packed, int from, int to) {
    return new BigInteger(1, packed.slice(from, to).toArray());
  }

  /** The L2 transaction (type 0x7e), which nobody signs. */
  public Bytes raw() {
    return DepositRlp.encode(this);
  }

  /** The L2 transaction's hash. */
  public Bytes hash() {
    return Keccak.hash(raw());
  }
}
