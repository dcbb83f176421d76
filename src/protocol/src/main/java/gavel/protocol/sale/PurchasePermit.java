package gavel.protocol.sale;

import gavel.auction.EntityId;
import gavel.protocol.ProtocolException;
import gavel.protocol.abi.AbiEncoder;
import gavel.protocol.abi.AbiValues;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.transaction.PersonalMessage;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A leave to bid ({@code PurchasePermitV3}), which the sale platform signs for a verified entity.
 *
 * @param expiresAt Unix seconds; refused from this second on
 * @param minAmount the entity's total must reach it, payment base units
 * @param maxAmount the entity's total may not pass it; 2^256 − 1 means no limit
 * @param minPrice lowest tick number
 * @param maxPrice highest tick number
 * @param opensAt Unix seconds, included
 * @param closesAt Unix seconds, excluded
 * @param payload {@code abi.encode(bool forcedLockup)}
 */
public record PurchasePermit(
    EntityId entity,
    UUID saleUuid,
    Address wallet,
    long expiresAt,
    BigInteger minAmount,
    BigInteger maxAmount,
    long minPrice,
    long maxPrice,
    long opensAt,
    long closesAt,
    Bytes payload) {
  /** The payload for an entity that must, or need not, lock. */
  public static Bytes payload(boolean forcedLock) {
    return Bytes.zeros(31).concat(Bytes.of((byte) (forcedLock ? 1 : 0)));
  }

  /**
   * Whether the entity has to lock.
   *
   * @throws ProtocolException where the payload does not say; the contract reverts on such a permit
   */
  public boolean forcedLock() {
    Bytes word = payload.size() < 32 ? Bytes.EMPTY : payload.slice(0, 32);
    if (word.equals(payload(true)) || word.equals(payload(false))) {
      return word.get(31) == 1;
    }
    throw new ProtocolException(
        "The permit's payload %s does not say whether a lock is forced (wanted one word, 0 or 1). Get a fresh permit: gavel register permit"
            .formatted(payload));
  }

  public boolean expiredAt(Instant time) {
    return expiresAt <= time.getEpochSecond();
  }

  /** Whether the permit's own window [opensAt, closesAt) holds that time. */
  public boolean openAt(Instant time) {
    return opensAt <= time.getEpochSecond() && time.getEpochSecond() < closesAt;
  }

  /** {@code abi.encode(permit)}: the message that is signed; 448 bytes with a one-word payload. */
  public Bytes abiEncode() {
    return AbiEncoder.encode(SaleFunctions.PERMIT_ALONE, List.of(toAbi()));
  }

  /** The EIP-191 hash of {@link #abiEncode()}, which the signature is made over. */
  public Bytes digest() {
    return PersonalMessage.digest(abiEncode());
  }

  List<Object> toAbi() {
    return List.of(
        Ids.bytes(entity),
        Ids.bytes(saleUuid),
        wallet,
        expiresAt,
        minAmount,
        maxAmount,
        minPrice,
        maxPrice,
        opensAt,
        closesAt,
        payload);
  }

  static PurchasePermit ofAbi(AbiValues v) {
    return new PurchasePermit(
        Ids.entity(v.bytes(0)),
        Ids.uuid(v.bytes(1)),
        v.address(2),
        v.number(3),
        v.uint(4),
        v.uint(5),
        v.number(6),
        v.number(7),
        v.number(8),
        v.number(9),
        v.bytes(10));
  }
}
