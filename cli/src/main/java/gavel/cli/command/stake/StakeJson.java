package gavel.cli.command.stake;

import gavel.auction.terms.Offer;
import gavel.cli.render.Amounts;
import gavel.protocol.stake.Delegation;
import gavel.protocol.stake.ItemState;
import gavel.protocol.stake.Multiplier;
import gavel.protocol.stake.StakeItem;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Stake for scripts. */
record StakeJson(Offer token) {

  void status(ObjectNode into, StakeState state) {
    into.put("owner", state.owner().toString())
        .put("time", state.now().toString())
        .put("multiplier_bps", state.multiplier().at(state.now()))
        .put("paid_out", state.paidOut());
    state.multiplier().until().ifPresent(end -> into.put("multiplier_until", end.toString()));
    Amounts.in(into)
        .tokens("held", state.held(), token)
        .tokens("locked", state.locked(), token)
        .tokens("staked_from_lock", state.staked(), token);
    var delegations = into.putArray("delegations");
    state.delegations().forEach(each -> delegation(delegations.addObject(), each));
    var items = into.putArray("items");
    state.items().forEach(each -> item(items.addObject(), each, state.now()));
    state
        .own()
        .ifPresent(
            own ->
                Amounts.in(into.putObject("provider"))
                    .tokens("self_stake", own.selfStake(), token)
                    .tokens("own_thawing", own.ownThawing(), token)
                    .tokens("delegated", own.delegated(), token)
                    .tokens("owed", own.owed(), token));
  }

  void delegation(ObjectNode into, Delegation each) {
    into.put("provider", each.provider().toString())
        .put("locked_stake", each.locked())
        .put("shares", each.shares().toString())
        .put("multiplier_bps", Math.max(Multiplier.ONE, each.multiplier()));
    Amounts.in(into)
        .tokens("worth", each.worth(), token)
        .tokens("rewards", each.rewards(), token)
        .tokens("rewards_by_multiplier", byMultiplier(each), token);
  }

  /** The part of rewards that the multiplier brought, at the one that holds now; rounded down. */
  static BigInteger byMultiplier(Delegation each) {
    int points = Math.max(Multiplier.ONE, each.multiplier());
    return each.rewards()
        .multiply(BigInteger.valueOf(points - Multiplier.ONE))
        .divide(BigInteger.valueOf(points));
  }

  private void item(ObjectNode into, StakeItem each, Instant now) {
    into.put("id", each.id().toString())
        .put("provider", each.provider().toString())
        .put("state", each.state().name().toLowerCase(Locale.ROOT))
        .put("locked_stake", each.locked())
        .put("ready_at", each.readyAt().toString())
        .put("ready", each.ready(now))
        .put("slashable", each.state() != ItemState.NONE);
    each.from().ifPresent(from -> into.put("from", from.toString()));
    Amounts.in(into).tokens("amount", each.amount(), token);
  }
}
