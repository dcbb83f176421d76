package gavel.auction.bonus;

import gavel.auction.Fraction;
import gavel.auction.fill.Selection;
import gavel.auction.terms.BonusProgram;
import gavel.auction.terms.BonusRule;
import gavel.auction.terms.Rounding;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;

/** What one program pays, once it has seen everyone. */
final class ProgramLevel {
  private final BonusProgram program;
  private final Function<FilledWallet, Fraction> rule;
  private final Rounding rounding;
  private BigInteger weights = BigInteger.ZERO;
  private Optional<PoolCut> cut = Optional.empty();

  ProgramLevel(BonusProgram program, Claims claims, Rounding rounding) {
    this.program = program;
    this.rule = claims.rule();
    this.rounding = rounding;
  }

  boolean isPooled() {
    return program.pool().isPresent();
  }

  /** Pools depend on everyone; the other two may find that the book lacks what they ask for. */
  boolean needsToSeeEveryone() {
    return isPooled() || program.needsHistory();
  }

  void add(FilledWallet wallet) {
    weights = weights.add(weight(wallet));
  }

  /** Whether the pool is shared out in proportion, rather than paying each claim. */
  boolean isCut() {
    if (cut.isEmpty() && isPooled() && weights.signum() > 0) {
      BigInteger pool = program.pool().orElseThrow();
      if (program.rule() instanceof BonusRule.Share || weights.compareTo(pool) > 0) {
        cut = Optional.of(new PoolCut(pool, weights));
      }
    }
    return cut.isPresent();
  }

  void countRemainder(FilledWallet wallet) {
    cut.orElseThrow().count(weight(wallet));
  }

  void compareRemainder(FilledWallet wallet) {
    cut.orElseThrow().compare(wallet, weight(wallet));
  }

  void decide() {
    cut.orElseThrow().decide();
  }

  Fraction claim(FilledWallet wallet) {
    return qualifies(wallet) ? rule.apply(wallet) : Fraction.ZERO;
  }

  private boolean qualifies(FilledWallet wallet) {
    return Selection.passes(wallet.contender(), program.qualifies());
  }

  private BigInteger weight(FilledWallet wallet) {
    if (program.rule() instanceof BonusRule.Share) {
      return qualifies(wallet) ? BigInteger.valueOf(wallet.accepted()) : BigInteger.ZERO;
    }
    return claim(wallet).round(rounding);
  }

  BigInteger paid(FilledWallet wallet, Fraction claim) {
    if (program.rule() instanceof BonusRule.Share) {
      BigInteger weight = weight(wallet);
      return cut.map(each -> each.share(wallet, weight)).orElse(BigInteger.ZERO);
    }
    BigInteger rounded = claim.round(rounding);
    return cut.map(each -> each.share(wallet, rounded)).orElse(rounded);
  }
}
