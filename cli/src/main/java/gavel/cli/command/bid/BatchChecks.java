package gavel.cli.command.bid;

import gavel.auction.EntityId;
import gavel.cli.exit.Failure;
import gavel.cli.wiring.Checks;
import gavel.protocol.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What would stop a batch, of all its rows at once. */
final class BatchChecks {

  private BatchChecks() {}

  /** Ends with everything that was found: exit 7 where permits are missing, else 4. */
  static void require(List<BatchBid> bids) {
    List<String> lines = new ArrayList<>();
    boolean permit = false;
    Map<EntityId, BatchBid> first = new HashMap<>();
    for (BatchBid bid : bids) {
      for (Finding finding : bid.findings()) {
        lines.add(bid.place() + ": " + finding.text());
      }
      permit |= Checks.permitMissing(bid.findings());
      BatchBid earlier =
          bid.intent().isPresent() ? first.putIfAbsent(bid.intent().get().entity(), bid) : null;
      if (earlier != null) {
        lines.add(
            bid.place()
                + ": is of the same entity as line "
                + earlier.row().line()
                + "; an entity has one bid, so give it one row");
      }
    }
    if (!lines.isEmpty()) {
      String message =
          "this batch would be refused, for "
              + lines.size()
              + (lines.size() == 1 ? " reason" : " reasons")
              + ". Nothing was signed.";
      throw permit
          ? Failure.notEligible(message, lines.toArray(String[]::new))
          : Failure.refused(message, lines);
    }
  }
}
