package gavel.cli.generate;

import gavel.cli.Commands;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.network.Network;
import gavel.protocol.network.Networks;
import java.util.List;
import java.util.stream.Collectors;

/** A shell's completion script: its hand-written part, with a table of the commands in it. */
abstract class Completion {

  /** Marks what is generated. */
  static final String NOTE = "Generated from the commands; to write it anew: see CONTRIBUTING.md";

  private final String template;

  /** A script by its hand-written part. */
  Completion(String template) {
    this.template = template;
  }

  /** The whole script. */
  final String text() {
    String table =
        Place.all(Commands.gavel()).stream()
            .map(place -> place.isGroup() ? group(place) : verb(place))
            .collect(Collectors.joining());
    return Templates.read(template)
        .replace("@NOTE@", NOTE)
        .replace("@NETWORKS@", networks())
        .replace("@SALES@", String.join(" ", Descriptors.PRESETS))
        .replace("@TABLE@\n", table);
  }

  /** The table's row of a group. */
  abstract String group(Place place);

  /** The table's row of a command. */
  abstract String verb(Place place);

  /** The kinds of a command's parameters, in order; the last one may be typed again. */
  static List<String> parameters(Place place) {
    return place.spec().positionalParameters().stream()
        .map(parameter -> Values.of(parameter, place).kind())
        .toList();
  }

  private static String networks() {
    return Networks.presets().stream().map(Network::name).collect(Collectors.joining(" "));
  }
}
