package gavel.auction.report;

import gavel.auction.Bid;
import gavel.auction.EntityOutcome;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.TrancheOutcome;
import gavel.auction.TranchePart;
import gavel.auction.WalletOutcome;
import gavel.auction.terms.BonusProgram;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why an entity got this much: one sentence a step, with the numbers. */
public final class Explanation {
  private final Settlement settlement;
  private final EntityOutcome outcome;
  private final Terms terms;
  private final List<String> sentences = new ArrayList<>();

  private Explanation(Settlement settlement, EntityOutcome outcome) {
    this.settlement = settlement;
    this.outcome = outcome;
    this.terms = settlement.terms();
  }

  /** The sentences, in the order in which the sale was settled. */
  public static List<String> of(Settlement settlement, EntityOutcome outcome) {
    Explanation explanation = new Explanation(settlement, outcome);
    explanation.bid();
    explanation.price();
    explanation.filling();
    if (outcome.accepted() > 0) {
      explanation.tokens();
      explanation.lock();
    }
    return List.copyOf(explanation.sentences);
  }

  private void say(String sentence) {
    sentences.add(sentence);
  }

  private void bid() {
    long price = outcome.bid().price();
    String limit =
        price == Bid.ANY_PRICE
            ? "at any price"
            : "at up to "
                + Money.price(terms.grid().priceAt(price), terms.grid())
                + " (tick "
                + price
                + ")";
    say(String.format(Locale.ROOT, "The bid was %s %s.", Money.usd(outcome.committed()), limit));
  }

  private void price() {
    String paid = Money.price(settlement.price(), terms.grid());
    String tick =
        settlement.pStar().isPresent() ? " (tick " + settlement.pStar().getAsLong() + ")" : "";
    switch (outcome.standing()) {
      case BELOW ->
          say(
              String.format(
                  Locale.ROOT,
                  "The sale cleared at %s%s, above the bid, so it is not filled.",
                  paid,
                  tick));
      case AT_MARGIN ->
          say(
              String.format(
                  Locale.ROOT, "The sale cleared at %s%s, exactly the bid's price.", paid, tick));
      case ABOVE ->
          say(
              String.format(
                  Locale.ROOT, "The sale cleared at %s%s, which the bid covers.", paid, tick));
      case BELOW_MINIMUM_FILL ->
          say(
              String.format(
                  Locale.ROOT,
                  "The sale cleared at %s%s, but its share came to less than the least fill of %s, so"
                      + " it is not filled.",
                  paid,
                  tick,
                  Money.usd(terms.allocation().minFill().orElse(0))));
    }
  }

  private void filling() {
    if (outcome.standing() == EntityOutcome.Standing.BELOW
        || outcome.standing() == EntityOutcome.Standing.BELOW_MINIMUM_FILL) {
      say(String.format(Locale.ROOT, "All of %s goes back.", Money.usd(outcome.refund())));
      return;
    }
    if (!settlement.rationed()) {
      say(
          String.format(
              Locale.ROOT,
              "Those eligible wanted no more than the offer's %s, so everyone is filled whole.",
              Money.usd(settlement.capacity())));
      return;
    }
    say(
        String.format(
            Locale.ROOT,
            "Those eligible wanted more than the offer's %s, so it was shared out:",
            Money.usd(settlement.capacity())));
    List<TrancheOutcome> tranches = settlement.tranches();
    long open = outcome.committed();
    for (int i = 0; i < tranches.size() && open > 0; i++) {
      open -= tranche(i, tranches.get(i));
    }
    say(
        String.format(
            Locale.ROOT,
            "In all %s of %s is accepted (%s), and %s goes back.",
            Money.usd(outcome.accepted()),
            Money.usd(outcome.committed()),
            Money.percent(outcome.accepted(), outcome.committed()),
            Money.usd(outcome.refund())));
  }

  /** Returns what the tranche gave this bid, micro-USD. */
  private long tranche(int index, TrancheOutcome tranche) {
    long got =
        outcome.parts().stream()
            .filter(part -> part.tranche() == index)
            .mapToLong(TranchePart::amount)
            .sum();
    if (tranche.takers() == 0) {
      say(String.format(Locale.ROOT, "  “%s” found nobody to fill.", tranche.name()));
      return got;
    }
    say(
        String.format(
            Locale.ROOT,
            "  “%s” had %s for %,d %s that wanted %s, handed out %s, and gave this one %s.",
            tranche.name(),
            Money.usd(tranche.reserve()),
            tranche.takers(),
            tranche.takers() == 1 ? "bid" : "bids",
            Money.usd(tranche.wanted()),
            Money.usd(tranche.filled()),
            got == 0 ? "nothing" : Money.usd(got)));
    return got;
  }

  private void tokens() {
    int decimals = terms.offer().decimals();
    say(
        String.format(
            Locale.ROOT,
            "At %s that buys %s %s.",
            Money.price(settlement.price(), terms.grid()),
            Money.tokens(outcome.tokens(), decimals),
            terms.offer().token()));
    List<BonusProgram> programs = terms.bonuses().programs();
    for (int i = 0; i < programs.size(); i++) {
      BigInteger bonus = BigInteger.ZERO;
      for (WalletOutcome wallet : outcome.wallets()) {
        bonus = bonus.add(wallet.bonuses().get(i));
      }
      if (bonus.signum() > 0) {
        say(
            String.format(
                Locale.ROOT,
                "The bonus “%s” adds %s %s.",
                programs.get(i).name(),
                Money.tokens(bonus, decimals),
                terms.offer().token()));
      }
    }
  }

  private void lock() {
    if (outcome.isLocked()) {
      say(
          String.format(
              Locale.ROOT,
              "%s %s of the total open only %d months after TGE, because %s.",
              Money.tokens(outcome.locked(), terms.offer().decimals()),
              terms.offer().token(),
              terms.lock().months(),
              outcome.mustLock() ? "this buyer must lock" : "the bidder chose the lock"));
    }
  }
}
