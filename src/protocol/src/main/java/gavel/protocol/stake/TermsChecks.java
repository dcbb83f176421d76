package gavel.protocol.stake;

import gavel.protocol.Finding;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whether our staking contract takes parameters: its own bounds, all of them at once. */
public final class TermsChecks {
  private static final Duration LEAST_THAWING = Duration.ofHours(1);
  private static final Duration MOST = Duration.ofDays(60);
  private static final int MOST_SLASH = 5_000;
  private static final BigInteger LEAST_STAKE = BigInteger.TEN.pow(18);
  private static final int STAKE_BITS = 96;

  private TermsChecks() {}

  /** Every parameter that is out of its range. */
  public static List<Finding> of(StakingTerms terms) {
    List<Finding> found = new ArrayList<>();
    if (terms.thawing().compareTo(LEAST_THAWING) < 0 || terms.thawing().compareTo(MOST) > 0) {
      found.add(
          finding(
              "thawing",
              "thawing would take %d s, wanted 1 hour to 60 days"
                  .formatted(terms.thawing().toSeconds()),
              "--thawing 14d"));
    }
    if (terms.commissionDelay().compareTo(MOST) > 0) {
      found.add(
          finding(
              "notice",
              "commissions would take %d s of notice, wanted at most 60 days"
                  .formatted(terms.commissionDelay().toSeconds()),
              "--commission-notice 7d"));
    }
    if (terms.maxSlash() > MOST_SLASH) {
      found.add(
          finding(
              "slash",
              "an offence could cost %d basis points, wanted at most %d"
                  .formatted(terms.maxSlash(), MOST_SLASH),
              "--max-slash 20"));
    }
    if (terms.minSelfStake().compareTo(LEAST_STAKE) < 0
        || terms.minSelfStake().bitLength() > STAKE_BITS) {
      found.add(
          finding(
              "own stake",
              "own stake would be %s base units at least, wanted %s or more (96 bits)"
                  .formatted(terms.minSelfStake(), LEAST_STAKE),
              "--min-self-stake 1000"));
    }
    return found;
  }

  private static Finding finding(String id, String sentence, String option) {
    return new Finding(id, "ParameterOutOfRange", sentence, "Name another: " + option);
  }
}
