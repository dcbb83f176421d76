package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import gavel.cli.wiring.Stakes;
import gavel.protocol.stake.Delegation;
import gavel.protocol.stake.Provider;
import gavel.protocol.stake.RewardFlow;
import gavel.protocol.stake.StakeItem;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Rewards of an account, and the flow that they come from. */
record RewardsState(
    Stakes stakes,
    Instant now,
    List<Delegation> delegations,
    List<StakeItem> items,
    Optional<Provider> own,
    RewardFlow flow)
    implements View {
  private static final int RATE_BITS = 32;

  @Override
  public String schema() {
    return "gavel.stake-rewards/1";
  }

  private BigInteger moved() {
    return items.stream().map(StakeItem::rewards).reduce(BigInteger.ZERO, BigInteger::add);
  }

  private BigInteger daily() {
    return flow.flows(now)
        ? flow.rate()
            .multiply(BigInteger.valueOf(Duration.ofDays(1).toSeconds()))
            .shiftRight(RATE_BITS)
        : BigInteger.ZERO;
  }

  @Override
  public void text(Page page) {
    if (!delegations.isEmpty()) {
      Table table = new Table("provider", "rewards", "by multiplier");
      for (Delegation each : delegations) {
        table.row(
            each.provider().shortForm() + (each.locked() ? " (locked)" : ""),
            stakes.tokens(each.rewards()),
            stakes.tokens(StakeJson.byMultiplier(each)));
      }
      page.table(table);
    }
    if (moved().signum() > 0) {
      page.row("moved stake", stakes.tokens(moved()) + ", booked when it is settled");
    }
    own.ifPresent(each -> page.row("as a provider", stakes.tokens(each.owed())));
    page.row(
        "flows now",
        flow.flows(now)
            ? stakes.tokens(daily()) + " a day to everybody, until " + page.time(flow.end())
            : "nothing: the operator has funded no running period");
  }

  @Override
  public void json(ObjectNode into) {
    into.put("flows", flow.flows(now)).put("flow_ends", flow.end().toString());
    Amounts.in(into)
        .tokens("flows_a_day", daily(), stakes.token())
        .tokens("still_to_flow", flow.left(), stakes.token())
        .tokens("of_moved_stake", moved(), stakes.token())
        .tokens("as_provider", own.map(Provider::owed).orElse(BigInteger.ZERO), stakes.token());
    var array = into.putArray("delegations");
    delegations.forEach(each -> new StakeJson(stakes.token()).delegation(array.addObject(), each));
  }
}
