package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import gavel.cli.wiring.Stakes;
import gavel.protocol.stake.Provider;
import gavel.protocol.stake.StakingTerms;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Everybody who takes stake, or did. */
record ProviderList(Stakes stakes, List<Provider> providers, StakingTerms terms) implements View {

  @Override
  public String schema() {
    return "gavel.stake-providers/1";
  }

  @Override
  public void text(Page page) {
    if (providers.isEmpty()) {
      page.line("Nobody takes stake yet. To begin: gavel stake provider register");
      return;
    }
    Table table = new Table("provider", "own stake", "delegated", "commission", "slashes", "state");
    for (Provider each : providers) {
      table.row(
          each.address().toString(),
          stakes.tokens(each.selfStake()),
          stakes.tokens(each.delegated()),
          commission(each),
          Long.toString(each.slashes()),
          state(each));
    }
    page.table(table);
    page.line(
        "Stake thaws for %d days; an offence costs at most %s of it."
            .formatted(terms.thawing().toDays(), Stakes.percent(terms.maxSlash())));
  }

  private static String commission(Provider each) {
    String now = Stakes.percent(each.commission());
    return each.commissionFrom().isEmpty()
        ? now
        : now + ", then " + Stakes.percent(each.nextCommission());
  }

  private String state(Provider each) {
    if (!each.active()) {
      return "left";
    }
    return each.selfStake().compareTo(terms.minSelfStake()) < 0 ? "below minimum" : "open";
  }

  @Override
  public void json(ObjectNode into) {
    into.put("thawing_seconds", terms.thawing().toSeconds()).put("max_slash_bps", terms.maxSlash());
    Amounts.in(into).tokens("min_self_stake", terms.minSelfStake(), stakes.token());
    var array = into.putArray("providers");
    for (Provider each : providers) {
      ObjectNode one = array.addObject().put("provider", each.address().toString());
      one.put("state", state(each))
          .put("metadata", each.metadata())
          .put("commission_bps", each.commission())
          .put("slashes", each.slashes());
      each.commissionFrom()
          .ifPresent(
              from ->
                  one.put("next_commission_bps", each.nextCommission())
                      .put("commission_from", from.toString()));
      Amounts.in(one)
          .tokens("self_stake", each.selfStake(), stakes.token())
          .tokens("delegated", each.delegated(), stakes.token())
          .tokens("thawing", each.thawing(), stakes.token())
          .tokens("arrived", each.arrived(), stakes.token());
    }
  }
}
