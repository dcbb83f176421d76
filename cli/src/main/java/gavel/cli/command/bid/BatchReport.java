package gavel.cli.command.bid;

import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.exit.Failure;
import gavel.cli.exit.Failures;
import gavel.cli.option.SendOptions;
import gavel.cli.render.Amounts;
import gavel.cli.render.Printed;
import gavel.cli.wiring.Sent;
import gavel.cli.wiring.Session;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends the rows of a batch one by one, and says of each how it ended. */
final class BatchReport {

  /** Which end is worse, the worst first. */
  private static final List<ExitCode> WORST =
      List.of(
          ExitCode.BUG,
          ExitCode.USAGE,
          ExitCode.FILE,
          ExitCode.NETWORK,
          ExitCode.NOT_ELIGIBLE,
          ExitCode.REFUSED,
          ExitCode.REVERTED,
          ExitCode.NOT_CONFIRMED,
          ExitCode.NOT_FINAL);

  private final Session session;
  private final boolean json;
  private ExitCode worst = ExitCode.DONE;

  BatchReport(Session session, boolean json) {
    this.session = session;
    this.json = json;
  }

  void add(BatchBid bid, SendOptions send) {
    try {
      if (bid.intent().isEmpty()) {
        row(bid, "skipped", "it is that much already");
        return;
      }
      BidSent sent =
          bid.bidding()
              .confirmed()
              .send("gavel.bid-batch/1", bid.intent().get(), send, bid.row().party());
      String end = sent.sent().done() ? "done" : "sent";
      row(bid, sent.sent().dryRun() ? "checked" : end, hashes(sent));
    } catch (RuntimeException failed) {
      Failure failure = Failures.of(failed);
      if (WORST.indexOf(failure.code()) < position(worst)) {
        worst = failure.code();
      }
      row(bid, failure.code().label(), failure.getMessage());
    }
  }

  private static int position(ExitCode code) {
    int at = WORST.indexOf(code);
    return at < 0 ? WORST.size() : at;
  }

  private static String hashes(BidSent sent) {
    return sent.sent().steps().stream()
        .map(Sent.Step::hash)
        .filter(hash -> !hash.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private void row(BatchBid bid, String end, String words) {
    if (!json) {
      session.env().out().println(bid.place() + ": " + end + (words.isEmpty() ? "" : ", " + words));
      return;
    }
    ObjectNode line = JsonMapper.shared().createObjectNode();
    line.put("schema", "gavel.bid-batch/1")
        .put("line", bid.row().line())
        .put("account", bid.bidding().account().name())
        .put("wallet", bid.bidding().account().address().toString())
        .put("end", end)
        .put("words", words);
    bid.intent().ifPresent(intent -> Amounts.in(line).usd("total", intent.total()));
    session.env().out().println(line);
  }

  View end() {
    return new Printed(worst);
  }
}
