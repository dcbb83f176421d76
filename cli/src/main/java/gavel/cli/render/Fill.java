package gavel.cli.render;

import gavel.auction.EntityOutcome;
import gavel.auction.Settlement;
import gavel.auction.WalletOutcome;
import gavel.auction.terms.BonusProgram;
import gavel.auction.terms.Offer;
import java.math.BigInteger;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a bid is filled with, in words and in JSON. */
public final class Fill {

  private final Settlement settlement;
  private final EntityOutcome outcome;

  /** The outcome of one entity in a settlement. */
  public Fill(Settlement settlement, EntityOutcome outcome) {
    this.settlement = settlement;
    this.outcome = outcome;
  }

  /** Such as {@code 60,679 AI + 6,067 AI (lockup)}: what was bought, and each bonus. */
  public String tokens() {
    StringBuilder text = new StringBuilder(whole(outcome.tokens()));
    List<BonusProgram> programs = settlement.terms().bonuses().programs();
    for (int i = 0; i < programs.size(); i++) {
      BigInteger bonus = bonus(i);
      if (bonus.signum() > 0) {
        text.append(" + ").append(whole(bonus)).append(" (").append(programs.get(i).name());
        text.append(')');
      }
    }
    return text.toString();
  }

  /** Whether and how far it is filled, such as {@code filled}, {@code filled 62.35 %}. */
  public String degree() {
    if (outcome.accepted() == 0) {
      return "not filled";
    }
    return outcome.refund() == 0
        ? "filled"
        : "filled "
            + Money.percent(
                BigInteger.valueOf(outcome.accepted()), BigInteger.valueOf(outcome.committed()));
  }

  /** One sentence on how it stands now. */
  public String now() {
    String limit = Prices.tick(settlement.terms(), outcome.bid().price());
    if (outcome.accepted() == 0) {
      return "not filled now: the price is " + Prices.clearing(settlement);
    }
    return degree() + " now: " + tokens() + " · in up to " + limit;
  }

  /** The outcome, amounts in base units. */
  public void json(ObjectNode into) {
    Offer offer = settlement.terms().offer();
    into.put("standing", outcome.standing().name().toLowerCase(java.util.Locale.ROOT));
    Amounts.in(into)
        .usd("accepted", outcome.accepted())
        .usd("refund", outcome.refund())
        .tokens("tokens", outcome.tokens(), offer)
        .tokens("bonus", outcome.bonus(), offer)
        .tokens("total", outcome.total(), offer)
        .tokens("locked", outcome.locked(), offer);
    ObjectNode bonuses = into.putObject("bonuses");
    List<BonusProgram> programs = settlement.terms().bonuses().programs();
    for (int i = 0; i < programs.size(); i++) {
      bonuses.put(programs.get(i).name(), bonus(i).toString());
    }
  }

  private BigInteger bonus(int program) {
    BigInteger sum = BigInteger.ZERO;
    for (WalletOutcome wallet : outcome.wallets()) {
      sum = sum.add(wallet.bonuses().get(program));
    }
    return sum;
  }

  private String whole(BigInteger units) {
    Offer offer = settlement.terms().offer();
    return Money.wholeTokens(units, offer.decimals(), offer.token());
  }
}
