package gavel.auction.bonus;

import gavel.auction.Arrival;
import gavel.auction.Fraction;
import gavel.auction.fill.Selection;
import gavel.auction.fill.WaterFill;
import gavel.auction.fill.WaterFill.Claim;
import gavel.auction.terms.BonusProgram;
import gavel.auction.terms.BonusRule;
import gavel.auction.terms.Rounding;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;

/**
 * What one program pays.
 *
 * @param paid base units, one for each wallet
 * @param exact what enters a total that is rounded as a whole: the exact claim, or what the pool
 *     paid
 */
record Payout(List<BigInteger> paid, List<Fraction> exact) {
  /**
   * Pays a program out.
   *
   * @param wallets in the order in which ties are decided
   */
  static Payout of(
      BonusProgram program, Rounding rounding, List<Arrival> arrivals, List<FilledWallet> wallets) {
    if (program.rule() instanceof BonusRule.Share) {
      return pooled(sharePool(program, wallets));
    }
    Function<FilledWallet, Fraction> rule = new Claims(program, arrivals).rule();
    List<Fraction> claims =
        wallets.stream()
            .map(each -> qualifies(program, each) ? rule.apply(each) : Fraction.ZERO)
            .toList();
    List<BigInteger> rounded = claims.stream().map(each -> each.round(rounding)).toList();
    return program
        .pool()
        .map(pool -> pooled(cut(pool, rounded)))
        .orElseGet(() -> new Payout(rounded, claims));
  }

  private static Payout pooled(List<BigInteger> paid) {
    return new Payout(paid, paid.stream().map(Fraction::of).toList());
  }

  private static boolean qualifies(BonusProgram program, FilledWallet wallet) {
    return Selection.passes(wallet.contender(), program.qualifies());
  }

  /** Claims that together pass the pool are cut in proportion; others are paid whole. */
  private static List<BigInteger> cut(BigInteger pool, List<BigInteger> claims) {
    return WaterFill.share(pool, claims.stream().map(each -> new Claim(each, each)).toList());
  }

  private static List<BigInteger> sharePool(BonusProgram program, List<FilledWallet> wallets) {
    BigInteger pool = program.pool().orElseThrow();
    return WaterFill.share(
        pool,
        wallets.stream()
            .map(each -> qualifies(program, each) ? each.accepted() : 0)
            // No cap of its own: nobody can get more than the whole pool.
            .map(weight -> new Claim(BigInteger.valueOf(weight), pool))
            .toList());
  }
}
