package gavel.auction.fast;

import gavel.auction.Fraction;
import gavel.auction.Participant;
import gavel.auction.terms.BonusProgram;
import gavel.auction.terms.BonusRule;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Programs whose claims are plain shares of what is accepted, and pools that share by it: what the
 * usual terms have. Others are left to the general count.
 */
final class PlainPrograms {
  private final Field field;
  private final Filled filled;
  private final Fraction tokensPerMicro;

  /**
   * Programs of a settlement.
   *
   * @param tokensPerMicro base units for one micro-USD, exact
   */
  PlainPrograms(Field field, Filled filled, Fraction tokensPerMicro) {
    this.field = field;
    this.filled = filled;
    this.tokensPerMicro = tokensPerMicro;
  }

  /** What was bought, without any program. */
  Optional<TokenColumn> bought() {
    return ofRate(Fraction.ONE, bid -> true);
  }

  /** A program's column, where it is plain. */
  Optional<TokenColumn> column(BonusProgram program) {
    IntPredicate qualifies = bid -> field.passes(bid, program.qualifies());
    Optional<TokenColumn> column =
        switch (program.rule()) {
          case BonusRule.Lockup(Fraction rate) -> ofRate(rate, qualifies.and(field::choseLock));
          case BonusRule.Discount(Fraction rate) ->
              ofRate(rate.over(Fraction.ONE.minus(rate)), qualifies);
          case BonusRule.Multiplier() ->
              field.anyoneKnown() ? multiplier(qualifies) : Optional.of(TokenColumn.NOTHING);
          case BonusRule.Share() -> share(program.pool().orElseThrow(), qualifies);
          case BonusRule.Early early -> Optional.empty();
          case BonusRule.Bands bands -> Optional.empty();
        };
    boolean claims = program.pool().isPresent() && !(program.rule() instanceof BonusRule.Share);
    return claims
        ? column.filter(each -> sum(each).compareTo(program.pool().orElseThrow()) <= 0)
        : column;
  }

  private Optional<TokenColumn> ofRate(Fraction rate, IntPredicate qualifies) {
    return ExactScale.of(tokensPerMicro.times(rate))
        .map(scale -> new TokenColumn.OfRate(scale, filled.accepted(), qualifies));
  }

  /** One column for each multiplier that occurs. */
  private Optional<TokenColumn> multiplier(IntPredicate qualifies) {
    Map<Long, TokenColumn> byMultiplier = new HashMap<>();
    for (Participant each : field.participants().byId().values()) {
      long above = each.multiplier() - Participant.ONE;
      if (above > 0 && !byMultiplier.containsKey(each.multiplier())) {
        Optional<TokenColumn> column = ofRate(Fraction.of(above, Participant.ONE), bid -> true);
        if (column.isEmpty()) {
          return Optional.empty();
        }
        byMultiplier.put(each.multiplier(), column.get());
      }
    }
    return Optional.of(
        (bid, sum) -> {
          TokenColumn column = byMultiplier.get(field.participant(bid).multiplier());
          if (column != null && qualifies.test(bid)) {
            column.addTo(bid, sum);
          }
        });
  }

  private BigInteger sum(TokenColumn column) {
    if (column.equals(TokenColumn.NOTHING)) {
      return BigInteger.ZERO;
    }
    Wide sum = new Wide();
    for (int bid = 0; bid < field.bids().size(); bid++) {
      if (filled.accepted().get(bid) > 0) {
        column.addTo(bid, sum);
      }
    }
    return sum.value();
  }

  private Optional<TokenColumn> share(BigInteger pool, IntPredicate qualifies) {
    long whole = 0;
    long largest = 0;
    for (int bid = 0; bid < field.bids().size(); bid++) {
      long amount = filled.accepted().get(bid);
      if (amount > 0 && qualifies.test(bid)) {
        whole += amount;
        largest = Math.max(largest, amount);
      }
    }
    if (whole == 0) {
      return Optional.of(TokenColumn.NOTHING);
    }
    BigInteger[] parts = pool.divideAndRemainder(BigInteger.valueOf(whole));
    if (!ProRata.isExact(largest, whole) || parts[0].bitLength() > 62) {
      return Optional.empty();
    }
    Ratio rest = new Ratio(parts[1].longValueExact(), whole);
    Bits lucky = new PoolRest(field.bids(), filled.accepted(), rest, qualifies).lucky();
    return Optional.of(
        new TokenColumn.OfPool(
            parts[0].longValueExact(), rest, filled.accepted(), qualifies, lucky));
  }
}
