package gavel.cli.generate;

import java.util.stream.Collectors;

/** For bash 3.2 and later, without the package bash-completion. */
final class BashCompletion extends Completion {

  BashCompletion() {
    super("gavel.bash");
  }

  @Override
  String group(Place place) {
    String members =
        place.below().stream().map(each -> each.node().name()).collect(Collectors.joining(" "));
    return "    '" + place.typed() + "') members='" + members + "' options='--help=none' ;;\n";
  }

  @Override
  String verb(Place place) {
    String options =
        Flag.all(place).stream()
            .map(flag -> flag.name() + "=" + flag.values().kind())
            .collect(Collectors.joining(" "));
    return "    '%s') parameters='%s' options='%s' ;;\n"
        .formatted(place.typed(), String.join(" ", parameters(place)), options);
  }
}
