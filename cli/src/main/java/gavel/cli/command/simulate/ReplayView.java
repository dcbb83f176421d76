package gavel.cli.command.simulate;

import gavel.auction.Terms;
import gavel.auction.live.Replay;
import gavel.auction.live.Replay.Moment;
import gavel.auction.report.Money;
import gavel.cli.View;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The path of a price.
 *
 * @param at a time that was asked about, in seconds since 1970, or null
 */
record ReplayView(Terms terms, Replay replay, Long at) implements View {

  private static final int ROWS = 16;
  private static final int BESIDE_THE_BAR = 46;
  private static final long HOUR = 3600;

  @Override
  public String schema() {
    return "gavel.simulate-replay/1";
  }

  private Moment first() {
    return replay.moments().getFirst();
  }

  private Moment last() {
    return replay.moments().getLast();
  }

  @Override
  public void text(Page page) {
    page.line(
        "%,d events from %s to %s"
            .formatted(
                replay.moments().size(),
                Instant.ofEpochSecond(first().time()),
                Instant.ofEpochSecond(last().time())));
    long top = replay.moments().stream().mapToLong(each -> each.price().pStar()).max().orElse(1);
    int width = Math.max(10, page.columns() - BESIDE_THE_BAR);
    for (int i = 0; i <= ROWS; i++) {
      long time = first().time() + (last().time() - first().time()) * i / ROWS;
      Moment moment = replay.at(time).orElseThrow();
      int bar = (int) (moment.price().pStar() * width / top);
      page.line(
          "  %s %s ▏%s%s"
              .formatted(
                  Instant.ofEpochSecond(time),
                  Table.right(price(moment), 12),
                  "█".repeat(bar),
                  i == ROWS ? " close" : ""));
    }
    page.row("close", state(last()));
    page.row("last hour", hour());
    if (at != null) {
      page.row(
          "at " + Instant.ofEpochSecond(at),
          replay.at(at).map(this::state).orElse("before the first event"));
    }
  }

  private String price(Moment moment) {
    return Money.price(moment.price().price(), terms.grid());
  }

  private String state(Moment moment) {
    return "%s (tick %d)%s · %s committed by %,d bidders · %s subscribed"
        .formatted(
            price(moment),
            moment.price().pStar(),
            moment.price().covered() ? "" : ", not covered",
            Money.usd(moment.price().committed()),
            moment.bidders(),
            Figures.percent(moment.price().subscription()));
  }

  private List<Moment> lastHour() {
    return replay.between(last().time() - HOUR, last().time());
  }

  private Moment before() {
    return replay.at(last().time() - HOUR).orElse(first());
  }

  private String hour() {
    long money = last().price().committed() - before().price().committed();
    return "%,d events moved the price from %s to %s; %s%s, %,d new bidders"
        .formatted(
            lastHour().size(),
            price(before()),
            price(last()),
            money < 0 ? "-" : "+",
            Money.usd(Math.abs(money)),
            last().bidders() - before().bidders());
  }

  @Override
  public void json(ObjectNode into) {
    into.put("events", replay.moments().size());
    ArrayNode path = into.putArray("path");
    long tick = -1;
    for (Moment each : replay.moments()) {
      if (each.price().pStar() != tick) {
        tick = each.price().pStar();
        state(path.addObject(), each);
      }
    }
    state(into.putObject("close"), last());
    state(into.putObject("hourBefore"), before());
    into.put("eventsInLastHour", lastHour().size());
    if (at != null) {
      replay.at(at).ifPresent(moment -> state(into.putObject("at"), moment));
    }
  }

  private static void state(ObjectNode into, Moment moment) {
    into.put("time", moment.time())
        .put("block", moment.event().position().block())
        .put("tick", moment.price().pStar())
        .put("price", moment.price().price().toString())
        .put("covered", moment.price().covered())
        .put("committed", Long.toString(moment.price().committed()))
        .put("bidders", moment.bidders());
  }
}
