package gavel.cli.command.simulate;

import gavel.auction.metrics.Metrics;
import gavel.auction.whatif.Change;
import gavel.auction.whatif.Scenario;
import gavel.auction.whatif.Situation;
import gavel.auction.whatif.SweepAxis;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel simulate sweep}. */
@Command(
    description = {
      "Settles a book at every point of a grid over one or two parameters; CSV comes out.",
      "Parameters are the keys of what-if; ranges include both ends.",
      "For example: auction-sim sweep bids.csv --over supply=200M..400M/5 --over demand=0.5x|1x"
    })
public final class SweepCommand extends GavelCommand {

  private static final int MOST = 100_000;

  @Mixin private BookOptions options;

  @Option(
      names = "--over",
      paramLabel = "KEY=VALUES",
      required = true,
      description = "from..to/steps, or values with | between; once or twice")
  private List<String> over;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "decides what is left to chance (default: ${DEFAULT-VALUE})")
  private long seed;

  @Override
  public View call() {
    List<SweepAxis> axes = over.stream().map(SweepAxis::of).toList();
    if (axes.size() > 2) {
      throw Failure.usage("a sweep goes over one or two parameters, got " + axes.size() + ".");
    }
    long points =
        axes.stream().mapToLong(axis -> axis.values().size()).reduce(1, Math::multiplyExact);
    if (points > MOST) {
      throw Failure.usage("these are " + points + " points, and " + MOST + " are the most.");
    }
    Situation base = options.situation(session());
    List<SweepView.Point> rows = new ArrayList<>();
    try (ProgressLine progress = new ProgressLine(session(), "points", points)) {
      for (List<String> values : points(axes)) {
        rows.add(new SweepView.Point(values, at(base, axes, values)));
        progress.at(rows.size());
      }
    }
    return new SweepView(axes, rows);
  }

  private Metrics at(Situation base, List<SweepAxis> axes, List<String> values) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      changes.add(axes.get(i).key().change(values.get(i), seed));
    }
    return Metrics.of(new Scenario(String.join(" ", values), changes).apply(base).settle());
  }

  private static List<List<String>> points(List<SweepAxis> axes) {
    List<List<String>> points = new ArrayList<>();
    for (String first : axes.getFirst().values()) {
      if (axes.size() == 1) {
        points.add(List.of(first));
      } else {
        axes.get(1).values().forEach(second -> points.add(List.of(first, second)));
      }
    }
    return points;
  }
}
