package gavel.cli.generate;

import java.util.stream.Collectors;

/** For fish 3, with descriptions. */
final class FishCompletion extends Completion {

  FishCompletion() {
    super("gavel.fish");
  }

  @Override
  String group(Place place) {
    String members =
        place.below().stream()
            .map(each -> " " + quoted(each.node().name() + "\t" + each.node().summary()))
            .collect(Collectors.joining());
    return "        case "
        + quoted(place.typed())
        + "\n            set -g __gavel_members"
        + members
        + "\n";
  }

  @Override
  String verb(Place place) {
    String options =
        Flag.all(place).stream()
            .map(each -> each.name() + "\t" + each.values().kind() + "\t" + each.description())
            .map(each -> " " + quoted(each))
            .collect(Collectors.joining());
    String row =
        "        case " + quoted(place.typed()) + "\n            set -g __gavel_options" + options;
    return parameters(place).isEmpty()
        ? row + "\n"
        : row
            + "\n            set -g __gavel_parameters "
            + String.join(" ", parameters(place))
            + "\n";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
