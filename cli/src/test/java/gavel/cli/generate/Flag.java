package gavel.cli.generate;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * One name of an option.
 *
 * @param name with its dashes
 * @param values what follows it
 * @param description in a line
 * @param label what stands for its value in texts
 */
record Flag(String name, Values values, String description, String label) {

  /** Every name of a command's options, in the order of its help. */
  static List<Flag> all(Place place) {
    List<Flag> flags = new ArrayList<>();
    for (OptionSpec option : place.spec().options()) {
      for (String name : names(option)) {
        flags.add(
            new Flag(
                name,
                Values.of(option),
                String.join(" ", option.description()),
                option.paramLabel()));
      }
    }
    return List.copyOf(flags);
  }

  /** An option's names, with those that say no. */
  static List<String> names(OptionSpec option) {
    List<String> names = new ArrayList<>(List.of(option.names()));
    if (option.negatable()) {
      names.add(option.longestName().replaceFirst("^--", "--no-"));
    }
    return names;
  }
}
