package gavel.cli.command.watch;

import gavel.auction.Settlement;
import gavel.cli.command.sale.PricePath;
import gavel.cli.render.Amounts;
import gavel.cli.render.Fill;
import gavel.cli.render.Money;
import gavel.cli.render.Prices;
import gavel.cli.wiring.Chronicle;
import gavel.cli.wiring.Sale;
import gavel.protocol.history.BidLog;
import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.Stage;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sale at one block.
 *
 * @param path of the price; empty under a fixed one
 * @param own the account's entity; empty where it never bid
 */
record Moment(
    Sale sale,
    Chronicle chronicle,
    Settlement settlement,
    List<PricePath.Moment> path,
    Stage stage,
    boolean paused,
    Optional<EntityState> own) {

  /** The same at a later block, before which nothing happened. */
  Moment at(Chronicle later, Stage now) {
    return new Moment(sale, later, settlement, path, now, paused, own);
  }

  /** Whether there is something new to say. */
  boolean differs(Moment earlier) {
    return stage != earlier.stage
        || paused != earlier.paused
        || chronicle.history().bids().size() != earlier.chronicle.history().bids().size()
        || chronicle.history().changes().size() != earlier.chronicle.history().changes().size();
  }

  /** The last bids, the newest first. */
  List<BidLog> lastBids(int most) {
    List<BidLog> all = chronicle.history().bids();
    return all.subList(Math.max(0, all.size() - most), all.size()).reversed();
  }

  /** Such as {@code stage Commitment · price $0.0412}. */
  String head() {
    return "stage "
        + stage
        + (paused ? ", PAUSED" : "")
        + " · price "
        + Prices.clearing(settlement)
        + " · "
        + Money.usd(chronicle.book().committed())
        + " by "
        + Money.count(chronicle.book().live().size());
  }

  /** The account's bid and how it is filled. */
  Optional<String> you() {
    return own.map(
        entity ->
            Money.usd(entity.bid().amount())
                + " at "
                + Prices.tick(sale.terms(), entity.bid().price())
                + settlement
                    .find(entity.entity())
                    .map(outcome -> ", " + new Fill(settlement, outcome).now())
                    .orElse(""));
  }

  /** One line for a pipe. */
  String line() {
    return chronicle.head().timestamp()
        + " block "
        + chronicle.head().number()
        + " "
        + head()
        + you().map(text -> " · you " + text).orElse("");
  }

  /** One object for a pipe. */
  ObjectNode json() {
    ObjectNode node =
        JsonMapper.shared()
            .createObjectNode()
            .put("schema", "gavel.sale-watch/1")
            .put("time", chronicle.head().timestamp().toString())
            .put("block", chronicle.head().number())
            .put("stage", stage.contractName())
            .put("paused", paused)
            .put("bids", chronicle.book().live().size())
            .put("price", settlement.price().toString())
            .put("price_formatted", Prices.clearing(settlement));
    settlement.pStar().ifPresent(tick -> node.put("tick", tick));
    Amounts.in(node).usd("committed", chronicle.book().committed());
    own.flatMap(entity -> settlement.find(entity.entity()))
        .ifPresent(outcome -> new Fill(settlement, outcome).json(node.putObject("filled_now")));
    return node;
  }
}
