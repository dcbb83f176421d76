package gavel.cli.option;

import gavel.cli.exit.Failure;
import gavel.protocol.submit.FeePolicy;
import gavel.protocol.submit.FeeSpeed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a transaction may pay for gas. */
public final class FeeOptions {

  private static final int GWEI_DECIMALS = 9;

  @Option(
      names = "--fee",
      paramLabel = "SPEED",
      defaultValue = "normal",
      description = "slow, normal or fast (default: ${DEFAULT-VALUE})")
  private FeeSpeed speed;

  @Option(
      names = "--max-fee",
      paramLabel = "GWEI",
      description = "the most a unit of gas may cost, instead of the computed one")
  private BigDecimal maxFee;

  @Option(
      names = "--priority-fee",
      paramLabel = "GWEI",
      description = "the tip in it, instead of the computed one")
  private BigDecimal priorityFee;

  /**
   * The policy that these options ask for.
   *
   * @param ceiling the profile's, in gwei, above which nothing is signed
   */
  public FeePolicy policy(Optional<String> ceiling) {
    return new FeePolicy(
        speed,
        wei("--max-fee", maxFee),
        wei("--priority-fee", priorityFee),
        ceiling.flatMap(gwei -> wei("fee-ceiling", ceiling(gwei))));
  }

  private static BigDecimal ceiling(String gwei) {
    try {
      return new BigDecimal(gwei.strip());
    } catch (NumberFormatException wrong) {
      throw Failure.file("the profile's fee-ceiling is no number of gwei: " + gwei).because(wrong);
    }
  }

  private static Optional<BigInteger> wei(String option, BigDecimal gwei) {
    if (gwei == null) {
      return Optional.empty();
    }
    try {
      BigInteger wei = gwei.movePointRight(GWEI_DECIMALS).toBigIntegerExact();
      if (wei.signum() >= 0) {
        return Optional.of(wei);
      }
    } catch (ArithmeticException tooFine) {
      throw Failure.usage(option + " has more than 9 decimals: " + gwei).because(tooFine);
    }
    throw Failure.usage(option + " is not negative; got " + gwei);
  }
}
