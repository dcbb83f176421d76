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

  /** The policy that these options ask for. */
  public FeePolicy policy() {
    return new FeePolicy(
        speed, wei("--max-fee", maxFee), wei("--priority-fee", priorityFee), Optional.empty());
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
