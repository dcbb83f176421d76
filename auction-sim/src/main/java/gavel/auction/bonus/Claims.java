package gavel.auction.bonus;

import gavel.auction.Arrival;
import gavel.auction.Bid;
import gavel.auction.Fraction;
import gavel.auction.Participant;
import gavel.auction.UnsettledException;
import gavel.auction.terms.BonusProgram;
import gavel.auction.terms.BonusRule;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The exact claim that a program gives each filled wallet, before rounding and before its pool. */
final class Claims {
  private final BonusProgram program;
  private final List<Arrival> arrivals;

  Claims(BonusProgram program, List<Arrival> arrivals) {
    this.program = program;
    this.arrivals = arrivals;
  }

  /**
   * The rule as a function of a filled wallet that qualifies; a share has no claim of its own.
   *
   * @throws UnsettledException where the book does not tell what the rule asks for
   */
  Function<FilledWallet, Fraction> rule() {
    return switch (program.rule()) {
      case BonusRule.Lockup(Fraction rate) ->
          wallet -> choseLock(wallet) ? wallet.tokens().times(rate) : Fraction.ZERO;
      case BonusRule.Multiplier() -> Claims::multiplied;
      case BonusRule.Early(Fraction rate, Instant before) ->
          wallet ->
              cameBefore(wallet.contender().bid(), before)
                  ? wallet.tokens().times(rate)
                  : Fraction.ZERO;
      case BonusRule.Bands(List<BonusRule.Band> bands) -> {
        BandLedger ledger = BandLedger.of(program.name(), bands, arrivals);
        yield ledger::claim;
      }
      case BonusRule.Discount(Fraction rate) -> {
        Fraction extra = rate.over(Fraction.ONE.minus(rate));
        yield wallet -> wallet.tokens().times(extra);
      }
      case BonusRule.Share() -> wallet -> Fraction.ZERO;
    };
  }

  private static boolean choseLock(FilledWallet wallet) {
    return wallet.contender().bid().lock() && !wallet.contender().mustLock();
  }

  private static Fraction multiplied(FilledWallet wallet) {
    long above = Math.max(0, wallet.contender().participant().multiplier() - Participant.ONE);
    return wallet.tokens().times(Fraction.of(above, Participant.ONE));
  }

  private boolean cameBefore(Bid bid, Instant before) {
    long limit = before.getEpochSecond();
    if (bid.firstTime() != Bid.NO_TIME || bid.time() < limit) {
      return Math.min(bid.firstTime(), bid.time()) < limit;
    }
    throw new UnsettledException(
        "The bonus '"
            + program.name()
            + "' depends on when entity "
            + bid.id()
            + " first bid, which the book does not tell; give a column first_time, or the event"
            + " log.");
  }
}
