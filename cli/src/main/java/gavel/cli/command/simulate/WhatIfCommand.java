package gavel.cli.command.simulate;

import gavel.auction.io.ScenarioToml;
import gavel.auction.metrics.Metrics;
import gavel.auction.whatif.Scenario;
import gavel.auction.whatif.ScenarioKey;
import gavel.auction.whatif.Situation;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gavel simulate what-if}. */
@Command(
    description = {
      "Settles a book as it is and under changes, side by side.",
      "Each --set is a scenario of its own, and two or more are also tried together; a scenario"
          + " file (TOML: name, and the same keys) may change several things at once.",
      "For example: auction-sim what-if bids.csv --set supply=400M --set demand=0.8x"
    })
public final class WhatIfCommand extends GavelCommand {

  @Mixin private BookOptions options;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "SCENARIO",
      description = "scenario files")
  private List<Path> files = List.of();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "one change; without any, the keys are listed")
  private List<String> settings = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "decides what --set leaves to chance (default: ${DEFAULT-VALUE})")
  private long seed;

  @Override
  public View call() {
    List<Scenario> scenarios = scenarios();
    if (scenarios.isEmpty()) {
      throw Failure.usage(
          "nothing is to be changed; give a scenario file or --set KEY=VALUE.",
          Arrays.stream(ScenarioKey.values())
              .map(key -> "  " + key.word() + ": " + key.meaning())
              .collect(Collectors.joining("\n  ")));
    }
    Situation base = options.situation(session());
    List<WhatIfView.Column> columns = new ArrayList<>();
    columns.add(column("base", base));
    scenarios.forEach(each -> columns.add(column(each.name(), each.apply(base))));
    return new WhatIfView(columns);
  }

  private static WhatIfView.Column column(String name, Situation situation) {
    return new WhatIfView.Column(name, situation.terms(), Metrics.of(situation.settle()));
  }

  private List<Scenario> scenarios() {
    List<Scenario> all = new ArrayList<>();
    files.forEach(file -> all.add(ScenarioToml.read(file)));
    List<Scenario> set = settings.stream().map(this::setting).toList();
    all.addAll(set);
    if (set.size() > 1) {
      String name = set.size() == 2 ? "both" : "all";
      all.add(set.stream().reduce((left, right) -> left.and(right, name)).orElseThrow());
    }
    return all;
  }

  private Scenario setting(String typed) {
    int equals = typed.indexOf('=');
    if (equals < 1) {
      throw Failure.usage("--set takes KEY=VALUE, got '" + typed + "'.");
    }
    String key = typed.substring(0, equals).strip();
    return Scenario.of(
        typed, Map.of("seed", Long.toString(seed), key, typed.substring(equals + 1)));
  }
}
