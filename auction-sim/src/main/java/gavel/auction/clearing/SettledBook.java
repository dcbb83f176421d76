package gavel.auction.clearing;

import gavel.auction.EntityOutcome;
import gavel.auction.Fraction;
import gavel.auction.Participants;
import gavel.auction.Price;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.Totals;
import gavel.auction.TrancheOutcome;
import gavel.auction.digest.SettlementDigest;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A settlement held as plain values. */
record SettledBook(
    Terms terms,
    Participants participants,
    Price price,
    OptionalLong pStar,
    Fraction subscription,
    long capacity,
    boolean rationed,
    List<TrancheOutcome> tranches,
    List<EntityOutcome> entities)
    implements Settlement {
  SettledBook {
    tranches = List.copyOf(tranches);
    entities = List.copyOf(entities);
  }

  @Override
  public Totals totals() {
    long committed = entities.stream().mapToLong(EntityOutcome::committed).sum();
    long accepted = entities.stream().mapToLong(EntityOutcome::accepted).sum();
    List<BigInteger> bonuses =
        IntStream.range(0, terms.bonuses().programs().size()).mapToObj(this::bonus).toList();
    return new Totals(
        entities.size(),
        (int) entities.stream().filter(each -> each.accepted() > 0).count(),
        committed,
        accepted,
        committed - accepted,
        sum(EntityOutcome::tokens),
        bonuses,
        sum(EntityOutcome::total),
        sum(EntityOutcome::locked));
  }

  private BigInteger bonus(int program) {
    return entities.stream()
        .flatMap(each -> each.wallets().stream())
        .map(each -> each.bonuses().get(program))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private BigInteger sum(Function<EntityOutcome, BigInteger> part) {
    return entities.stream().map(part).reduce(BigInteger.ZERO, BigInteger::add);
  }

  @Override
  public String digest() {
    return SettlementDigest.of(this);
  }
}
