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

  /** A price as a fraction: dollars for one whole token. */
  public record Ratio(BigInteger numerator, BigInteger denominator) {}

  /**
   * One entity's bid.
   *
   * @param createdAt the platform's text
   * @param lockup of the parsed extra data, where it says so
   * @param extraRaw the platform's text, which may be empty
   */
  public record Commitment(
      Bytes id,
      Bytes entity,
      Ratio price,
      List<Amount> amounts,
      String createdAt,
      Optional<Boolean> lockup,
      String extraRaw) {
    public Commitment {
      amounts = List.copyOf(amounts);
    }
  }

  /** What one wallet pays in one token, in base units. */
  public record Amount(Address wallet, Address token, BigInteger amount) {}
}
