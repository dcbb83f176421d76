package gavel.cli.command.simulate;

import gavel.auction.metrics.Metrics;
import gavel.auction.whatif.SweepAxis;
import gavel.cli.View;
import gavel.cli.render.Page;
import java.util.List;
import java.util.StringJoiner;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The points of a sweep as CSV. */
record SweepView(List<SweepAxis> axes, List<Point> points) implements View {

  private static final int DIGITS = 9;

  /** The figures at some values. */
  record Point(List<String> values, Metrics metrics) {}

  @Override
  public String schema() {
    return "gavel.simulate-sweep/1";
  }

  @Override
  public void text(Page page) {
    StringJoiner header = new StringJoiner(",");
    axes.forEach(axis -> header.add(axis.key().word()));
    header.add("price,tick,fdv,raise,subscription,bidders,winners,gini,hhi,largest_1_percent");
    for (int i = 1; i <= 10; i++) {
      header.add("fill_" + i);
    }
    page.line(header.toString());
    points.forEach(point -> page.line(row(point)));
  }

  private static String row(Point point) {
    Metrics metrics = point.metrics();
    StringJoiner row = new StringJoiner(",");
    point.values().forEach(row::add);
    row.add(metrics.price().toDecimal(18))
        .add(metrics.tick().isPresent() ? Long.toString(metrics.tick().getAsLong()) : "-")
        .add(metrics.fdv().toDecimal(2))
        .add(gavel.auction.Fraction.of(metrics.raise(), 1_000_000).toDecimal(6))
        .add(metrics.subscription().toDecimal(DIGITS))
        .add(Integer.toString(metrics.bidders()))
        .add(Integer.toString(metrics.winners()))
        .add(metrics.concentration().gini().toDecimal(DIGITS))
        .add(metrics.concentration().hhi().toDecimal(DIGITS))
        .add(metrics.concentration().largestHundredth().toDecimal(DIGITS));
    metrics.fillByDecile().forEach(fill -> row.add(fill.toDecimal(DIGITS)));
    return row.toString();
  }

  @Override
  public void json(ObjectNode into) {
    ArrayNode array = into.putArray("points");
    for (Point point : points) {
      ObjectNode each = array.addObject();
      ObjectNode at = each.putObject("at");
      for (int i = 0; i < axes.size(); i++) {
        at.put(axes.get(i).key().word(), point.values().get(i));
      }
      Figures.json(each, point.metrics());
    }
  }
}
