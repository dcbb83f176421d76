package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import gavel.cli.wiring.Stakes;
import gavel.protocol.stake.Delegation;
import gavel.protocol.stake.ItemState;
import gavel.protocol.stake.Multiplier;
import gavel.protocol.stake.Provider;
import gavel.protocol.stake.StakeItem;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * An account's stake; amounts in base units.
 *
 * @param held at hand
 * @param locked in the lock
 * @param staked out of the lock
 * @param own the account as a provider
 */
record StakeState(
    Stakes stakes,
    Address owner,
    Instant now,
    List<Delegation> delegations,
    List<StakeItem> items,
    Multiplier multiplier,
    boolean paidOut,
    BigInteger held,
    BigInteger locked,
    BigInteger staked,
    Optional<Provider> own)
    implements View {

  @Override
  public String schema() {
    return "gavel.stake-status/1";
  }

  @Override
  public void text(Page page) {
    positions(page);
    if (!items.isEmpty()) {
      page.line("  with a clock");
      items.forEach(item -> page.line("    " + line(page, item)));
    }
    own.ifPresent(provider -> page.row("as a provider", provider(provider)));
    page.row("multiplier", multiplier(page));
    page.row("rewards", paidOut ? "wait to be claimed" : "compound when touched");
    page.row("at hand", stakes.tokens(held));
    page.row("in the lock", stakes.tokens(locked) + ", staked from it " + stakes.tokens(staked));
    page.line(next());
  }

  private void positions(Page page) {
    if (delegations.isEmpty()) {
      page.line("Nothing is delegated.");
      return;
    }
    Table table = new Table("provider", "shares", "worth", "rewards", "by multiplier");
    for (Delegation each : delegations) {
      table.row(
          each.provider().shortForm() + (each.locked() ? " (locked)" : ""),
          stakes.tokens(each.shares()),
          stakes.tokens(each.worth()),
          stakes.tokens(each.rewards()),
          byMultiplier(each));
    }
    page.table(table);
  }

  /** The multiplier, and which part of the rewards it brought. */
  private String byMultiplier(Delegation each) {
    int points = Math.max(Multiplier.ONE, each.multiplier());
    return points == Multiplier.ONE
        ? Stakes.times(points)
        : Stakes.times(points) + " · " + stakes.tokens(StakeJson.byMultiplier(each));
  }

  private String line(Page page, StakeItem item) {
    String text = "#" + item.id() + "  " + stakes.tokens(item.amount());
    if (item.state() == ItemState.MOVED) {
      return text
          + " staked with "
          + item.provider().shortForm()
          + " · answers for "
          + item.from().orElseThrow().shortForm()
          + " until "
          + page.time(item.answersUntil());
    }
    return text
        + (item.locked() ? " back into the lock" : "")
        + (item.ready(now) ? " · ready since " : " · ready ")
        + page.time(item.readyAt())
        + " · slashable until withdrawn";
  }

  private String provider(Provider provider) {
    return stakes.tokens(provider.selfStake())
        + " own stake, "
        + stakes.tokens(provider.delegated())
        + " delegated, "
        + stakes.tokens(provider.owed())
        + " to claim";
  }

  private String multiplier(Page page) {
    return multiplier.until().isEmpty()
        ? "none proved (1 ×)"
        : Stakes.times(multiplier.basisPoints())
            + (now.isBefore(multiplier.until().get()) ? " until " : ", its term ended ")
            + page.time(multiplier.until().get());
  }

  private String next() {
    if (items.stream().anyMatch(item -> item.ready(now))) {
      return "Next: gavel stake withdraw --all";
    }
    return delegations.isEmpty()
        ? "Next: gavel stake providers, then gavel stake delegate"
        : "Next: nothing to do now";
  }

  @Override
  public void json(ObjectNode into) {
    new StakeJson(stakes.token()).status(into, this);
  }
}
