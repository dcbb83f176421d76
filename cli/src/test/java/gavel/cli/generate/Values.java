package gavel.cli.generate;

import gavel.auction.io.TermsToml;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What may follow an option, or stand in a parameter's place, as the scripts know it.
 *
 * @param kind {@code none} for a switch, {@code any} where nothing can be proposed, {@code file},
 *     {@code folder}, {@code account}, {@code network}, {@code sale}, or the words themselves with
 *     commas between; {@code ,file} at the end: a file, too
 */
record Values(String kind) {

  static Values of(OptionSpec option) {
    if (option.arity().max() == 0) {
      return new Values("none");
    }
    if (option.paramLabel().equals("WHO")) {
      return new Values("account");
    }
    return switch (option.longestName()) {
      case "--account", "--from" -> new Values("account");
      case "--network" -> new Values("network");
      case "--sale" -> new Values("sale");
      case "--token" -> words(List.of("usdc", "usdt"));
      case "--terms" -> new Values(String.join(",", TermsToml.PRESETS) + ",file");
      default -> byType(option);
    };
  }

  static Values of(PositionalParamSpec parameter, Place place) {
    if (!parameter.paramLabel().matches("NAME(\\|.*)?|WALLET|ACCOUNT")) {
      return byType(parameter);
    }
    return switch (place.words().get(1)) {
      case "wallet" -> new Values(makesName(place) ? "any" : "account");
      case "network" -> new Values("network");
      case "sale" -> new Values(makesName(place) ? "any" : "sale");
      case "devnet" -> new Values("account");
      default -> byType(parameter);
    };
  }

  private static boolean makesName(Place place) {
    return List.of("new", "import", "agent", "add").contains(place.node().name());
  }

  private static Values byType(ArgSpec arg) {
    if (arg.completionCandidates() != null) {
      List<String> words = new java.util.ArrayList<>();
      arg.completionCandidates().forEach(words::add);
      return words(words);
    }
    Class<?> type = arg.type();
    if (type.isEnum()) {
      return words(Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()));
    }
    if (type == Path.class || arg.paramLabel().matches("BOOK|(.*\\|)?FILE(\\|.*)?")) {
      return new Values(arg.paramLabel().equals("FOLDER") ? "folder" : "file");
    }
    return new Values("any");
  }

  private static Values words(java.util.stream.Stream<String> words) {
    return words(words.toList());
  }

  private static Values words(List<String> words) {
    return new Values(String.join(",", words).toLowerCase(Locale.ROOT));
  }
}
