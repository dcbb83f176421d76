package gavel.cli.command.simulate;

import gavel.auction.TrancheOutcome;
import gavel.auction.report.Money;
import gavel.auction.terms.Allocation;
import gavel.cli.render.Amounts;
import gavel.cli.render.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What each tranche filled, a line each. */
final class TrancheLines {
  private static final int NAME = 17;
  private static final int AMOUNT = 16;

  private TrancheLines() {}

  /**
   * The lines.
   *
   * @param accepted micro-USD in all, for books that were not rationed
   */
  static List<String> of(List<TrancheOutcome> tranches, long accepted) {
    List<TrancheOutcome> told =
        tranches.stream()
            .filter(each -> each.takers() > 0 && (each.filled() > 0 || !isRemainder(each)))
            .toList();
    int names = width(told, TrancheOutcome::name, NAME);
    int amounts = width(told, each -> Money.usd(each.wanted()), AMOUNT);
    List<String> lines = new ArrayList<>();
    String label = "filled";
    for (TrancheOutcome tranche : told) {
      lines.add(
          "  "
              + Table.left(label, 11)
              + Table.left(tranche.name(), names)
              + Table.right(Money.usd(tranche.filled()), amounts)
              + " of "
              + Table.right(Money.usd(tranche.wanted()), amounts)
              + Table.right(Money.percent(tranche.filled(), tranche.wanted()), 11));
      label = "";
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

  /** Of a column: the usual one, or that of its longest text with a blank beside it. */
  private static int width(
      List<TrancheOutcome> tranches, Function<TrancheOutcome, String> text, int usual) {
    return tranches.stream()
        .mapToInt(each -> text.apply(each).length() + 1)
        .reduce(usual, Math::max);
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
