package gavel.cli.generate;

import gavel.cli.Examples;
import gavel.cli.option.OutputOptions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command. */
final class CommandPage {

  private static final List<String> SHARED =
      CommandSpec.forAnnotatedObject(new OutputOptions()).options().stream()
          .map(OptionSpec::longestName)
          .toList();

  private final Place place;
  private final CommandSpec spec;

  CommandPage(Place place) {
    this.place = place;
    this.spec = place.spec();
  }

  String text() {
    Roff page = new Roff(place.page(), 1).name(place.page(), place.node().summary());
    page.section("SYNOPSIS").line(synopsis());
    page.section("DESCRIPTION");
    Stream.of(spec.usageMessage().description()).forEach(page::paragraph);
    parameters(page);
    options(page, "OPTIONS", spec.options().stream().filter(option -> !shared(option)).toList());
    options(page, "OUTPUT", spec.options().stream().filter(CommandPage::shared).toList());
    examples(page);
    page.section("EXIT STATUS")
        .paragraph("0 where it was done; every other code is in gavel-exit-codes(7).");
    String group = String.join("-", place.words().subList(0, place.words().size() - 1));
    return page.seeAlso(List.of(group + "(1)", "gavel-exit-codes(7)", "gavel-json(7)")).text();
  }

  // What has to be typed; everything else is "options".
  private String synopsis() {
    String groups =
        spec.argGroups().stream().map(group -> " " + alternatives(group)).collect(joined());
    String required =
        spec.options().stream()
            .filter(option -> option.required() && option.group() == null)
            .map(option -> " " + Roff.bold(option.longestName()) + " " + label(option))
            .collect(joined());
    String parameters =
        spec.positionalParameters().stream().map(each -> " " + typed(each)).collect(joined());
    return Roff.bold(place.typed())
        + groups
        + required
        + " ["
        + Roff.italic("options")
        + "]"
        + parameters;
  }

  private static String alternatives(ArgGroupSpec group) {
    String between = group.exclusive() ? " | " : " ";
    String all =
        group.allOptionsNested().stream()
            .map(option -> Roff.bold(option.longestName()) + value(option))
            .collect(Collectors.joining(between));
    return group.multiplicity().min() > 0 ? "(" + all + ")" : "[" + all + "]";
  }

  private static String typed(PositionalParamSpec parameter) {
    String label = Roff.italic(parameter.paramLabel());
    String more = parameter.arity().max() > 1 ? " ..." : "";
    return parameter.arity().min() == 0 ? "[" + label + more + "]" : label + more;
  }

  private void parameters(Roff page) {
    if (spec.positionalParameters().isEmpty()) {
      return;
    }
    page.section("PARAMETERS");
    for (PositionalParamSpec each : spec.positionalParameters()) {
      page.item(Roff.italic(each.paramLabel()), String.join(" ", each.description()));
    }
  }

  private void examples(Roff page) {
    List<String> lines = Examples.of(place.typed());
    if (!lines.isEmpty()) {
      page.section("EXAMPLES");
      lines.forEach(page::paragraph);
    }
  }

  private static void options(Roff page, String title, List<OptionSpec> options) {
    if (options.isEmpty()) {
      return;
    }
    page.section(title);
    for (OptionSpec option : options) {
      String names =
          Flag.names(option).stream()
              .map(name -> Roff.bold(name) + value(option))
              .collect(Collectors.joining(", "));
      page.item(names, String.join(" ", option.description()));
    }
  }

  private static String value(OptionSpec option) {
    return option.arity().max() == 0 ? "" : " " + label(option);
  }

  private static String label(OptionSpec option) {
    return Roff.italic(option.paramLabel());
  }

  private static boolean shared(OptionSpec option) {
    return SHARED.contains(option.longestName());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining();
  }
}
