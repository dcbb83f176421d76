package gavel.cli.command.simulate;

import gavel.auction.DemandCurve;
import gavel.auction.DemandCurve.Point;
import gavel.auction.report.Money;
import gavel.cli.render.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A demand curve as lines of text: a bar a price, the clearing price marked. */
public final class DemandDrawing {

  private static final int ROWS = 8;
  private static final int BESIDE_THE_BAR = 40;
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

  private DemandDrawing() {}

  /** Lines of at most {@code columns} characters. */
  public static List<String> lines(DemandCurve curve, long clearing, int columns) {
    List<Point> points = curve.points(ROWS, clearing);
    long most = points.stream().mapToLong(Point::demand).max().orElse(0);
    int width = Math.max(10, columns - BESIDE_THE_BAR);
    List<String> lines = new ArrayList<>();
    for (Point point : points) {
      boolean clears = point.tick() == clearing;
      String bar = Table.left("▏" + bar(point.demand(), most, width), width + 2);
      lines.add(
          (clears ? "  ▶ " : "    ")
              + Table.right(Money.price(point.price(), curve.grid()), 12)
              + " "
              + bar
              + Table.right(compact(point.demand()), 11)
              + (clears ? "  clears" : ""));
    }
    return lines;
  }

  private static String bar(long value, long most, int width) {
    if (most == 0) {
      return "";
    }
    int eighths =
        BigInteger.valueOf(value)
            .multiply(BigInteger.valueOf(8L * width))
            .divide(BigInteger.valueOf(most))
            .intValue();
    String rest = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
    return "█".repeat(eighths / 8) + rest;
  }

  private static String compact(long micro) {
    return gavel.cli.render.Money.compact(new BigDecimal(BigInteger.valueOf(micro), 6));
  }
}
