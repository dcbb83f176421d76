package gavel.cli.command.simulate;

import gavel.auction.TrancheOutcome;
import gavel.auction.report.Money;
import gavel.auction.terms.Allocation;
import gavel.cli.render.Amounts;
import gavel.cli.render.Table;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What each tranche filled, a line each. */
final class TrancheLines {
  private TrancheLines() {}

  /**
   * The lines.
   *
   * @param accepted micro-USD in all, for books that were not rationed
   */
  static List<String> of(List<TrancheOutcome> tranches, long accepted) {
    List<String> lines = new ArrayList<>();
    String label = "filled";
    for (TrancheOutcome tranche : tranches) {
      if (tranche.takers() > 0 && (tranche.filled() > 0 || !isRemainder(tranche))) {
        lines.add(line(label, Table.left(tranche.name(), 17), tranche.filled(), tranche.wanted()));
        label = "";
      }
    }
    if (lines.isEmpty()) {
      lines.add(
          "  "
              + Table.left(label, 11)
              + (accepted == 0
                  ? "nobody"
                  : "everyone who is eligible, whole: " + Money.usd(accepted)));
    }
    return lines;
  }

  private static boolean isRemainder(TrancheOutcome tranche) {
    return tranche.name().equals(Allocation.REMAINDER);
  }

  private static String line(String label, String name, long part, long whole) {
    return "  "
        + Table.left(label, 11)
        + name
        + Table.right(Money.usd(part), 16)
        + " of "
        + Table.right(Money.usd(whole), 16)
        + Table.right(Money.percent(part, whole), 11);
  }

  static void json(List<TrancheOutcome> tranches, ArrayNode array) {
    for (TrancheOutcome tranche : tranches) {
      ObjectNode each = array.addObject();
      each.put("name", tranche.name()).put("takers", tranche.takers());
      Amounts.in(each)
          .usd("reserve", tranche.reserve())
          .usd("wanted", tranche.wanted())
          .usd("filled", tranche.filled());
    }
  }
}
