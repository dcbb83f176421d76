package gavel.protocol.registration;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The book as the platform publishes it.
 *
 * @param total base units of the payment token
 * @param clearingPrice where the platform has computed one
 * @param offeredDecimals decimals of the token on offer, where known
 */
public record CommitmentData(
    BigInteger total,
    Optional<Ratio> clearingPrice,
    int paymentDecimals,
    Optional<Integer> offeredDecimals,
    int unique,
    List<Commitment> commitments) {
  public CommitmentData {
    commitments = List.copyOf(commitments);
  }

  /** A price as a fraction: payment base units over offered base units. */
  public record Ratio(BigInteger numerator, BigInteger denominator) {}

  /** One entity's bid; {@code createdAt} is the platform's text. */
  public record Commitment(
      Bytes id, Bytes entity, Ratio price, List<Amount> amounts, String createdAt) {
    public Commitment {
      amounts = List.copyOf(amounts);
    }
  }

  /** What one wallet pays in one token, in base units. */
  public record Amount(Address wallet, Address token, BigInteger amount) {}
}
