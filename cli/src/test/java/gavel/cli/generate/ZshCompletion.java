package gavel.cli.generate;

import gavel.cli.Node;
import java.util.stream.Collectors;

/** For zsh, with descriptions. */
final class ZshCompletion extends Completion {

  ZshCompletion() {
    super("gavel.zsh");
  }

  @Override
  String group(Place place) {
    String members =
        place.below().stream()
            .map(Place::node)
            .map(ZshCompletion::member)
            .collect(Collectors.joining());
    return "    '" + place.typed() + "')\n      members=(" + members + "\n      )\n      ;;\n";
  }

  private static String member(Node node) {
    return "\n        " + quoted(node.name().replace(":", "\\:") + ":" + node.summary());
  }

  @Override
  String verb(Place place) {
    StringBuilder specs = new StringBuilder();
    for (Flag flag : Flag.all(place)) {
      specs.append("\n        ").append(quoted(spec(flag)));
    }
    int count = 0;
    for (String kind : parameters(place)) {
      specs.append("\n        ").append(quoted(++count + ":" + kind + ":" + action(kind)));
    }
    return "    '" + place.typed() + "')\n      specs=(" + specs + "\n      )\n      ;;\n";
  }

  // "*": an option may be typed again; "=": its value may follow an equals sign.
  private static String spec(Flag flag) {
    String description = "[" + flag.description().replaceAll("([\\[\\]:])", "\\\\$1") + "]";
    String kind = flag.values().kind();
    if (kind.equals("none")) {
      return "*" + flag.name() + description;
    }
    String equals = flag.name().startsWith("--") ? "=" : "";
    String label = flag.label().replace(":", "\\:");
    return "*" + flag.name() + equals + description + ":" + label + ":" + action(kind);
  }

  private static String action(String kind) {
    return switch (kind) {
      case "any" -> "";
      case "file" -> "_files";
      case "folder" -> "_files -/";
      case "account", "network", "sale" -> "_gavel_" + kind + "s";
      default -> kind.endsWith(",file") ? wordsOrFiles(kind) : "(" + kind.replace(',', ' ') + ")";
    };
  }

  private static String wordsOrFiles(String kind) {
    return "_gavel_words_or_files " + kind.replaceFirst(",file$", "").replace(',', ' ');
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
