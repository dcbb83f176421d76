package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.cli.option.BlockNumber;
import gavel.cli.option.Count;
import gavel.cli.option.CountOrNone;
import gavel.cli.option.Port;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Numbers that make no sense end with the option's name, got and wanted, whatever the command. */
class NumberOptionsTest {

  private static final Set<Class<?>> PLAIN =
      Set.of(int.class, long.class, Integer.class, Long.class);
  private static final Set<Class<?>> RANGED =
      Set.of(BlockNumber.class, Count.class, CountOrNone.class, Port.class);

  /**
   * Any number is a seed; the others' ranges depend on something, and their commands check them.
   */
  private static final Set<String> CHECKED =
      Set.of(
          "--seed",
          "--draws",
          "--threads",
          "--identities",
          "--batch",
          "--bids",
          "--chain-id",
          "--index",
          "--words",
          "--tick",
          "--min-tick",
          "--max-tick");

  @Test
  void everyNumberHasARangeOfItsOwn() {
    Set<String> plain = new TreeSet<>();
    Verbs.all().values().stream()
        .flatMap(NumberOptionsTest::options)
        .filter(option -> PLAIN.contains(option.type()))
        .forEach(option -> plain.add(option.longestName()));
    assertThat(CHECKED).containsAll(plain);
  }

  @Test
  void noRangeHoldsANegativeNumberOrAWord() {
    TreeMap<String, String> taken = new TreeMap<>();
    Verbs.all()
        .forEach(
            (verb, node) ->
                options(node)
                    .filter(option -> RANGED.contains(option.type()))
                    .filter(option -> takes(node, option, "-1") || takes(node, option, "x"))
                    .forEach(option -> taken.put(verb, option.longestName())));
    assertThat(taken).isEmpty();
  }

  static Stream<String> linesWithABlockBelowZero() {
    return Stream.of(
        "verify settlement --from-block -1",
        "verify settlement --block -1",
        "verify distribution --from-block -1",
        "simulate pull --block -1 --out book.csv",
        "operator safe-status batch.json --from-block -1",
        "operator snapshot pull --block -1 --out activity.csv",
        "operator snapshot pull --block 5 --from-block=-1 --out activity.csv");
  }

  @ParameterizedTest
  @MethodSource
  void linesWithABlockBelowZero(String line) {
    Run.Result result = new Run().gavel(line.split(" ", -1));
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err())
        .contains("block'", "got '-1', wanted a block's number, 0 or more", "--help");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "24017000, 24017000", "'24,017,000', 24017000", "24_017_000, 24017000"})
  void aBlockIsTypedAsPeopleWriteNumbers(String typed, long block) {
    assertThat(BlockNumber.parse(typed)).isEqualTo(new BlockNumber(block));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "2147483648", "1.5", "", "0x10"})
  void aCountIsAWholeNumberFromOne(String typed) {
    assertThatThrownBy(() -> Count.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("got '" + typed + "', wanted a whole number, 1 or more");
  }

  /** A sale may be without locks, and a wait may be one look. */
  @ParameterizedTest
  @CsvSource({"gavel operator tge, --lock-months", "gavel tx wait, --timeout"})
  void noneIsANumberWhereItMakesSense(String verb, String name) {
    Node.Verb node = Verbs.all().get(verb);
    OptionSpec option = line(node).getCommandSpec().findOption(name);
    assertThat(takes(node, option, "0")).isTrue();
    assertThat(takes(node, option, "-1")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "http"})
  void aPortIsBelow65536(String typed) {
    assertThatThrownBy(() -> Port.parse(typed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("got '" + typed + "', wanted a port, 0 (a free one) to 65535");
  }

  private static Stream<OptionSpec> options(Node.Verb verb) {
    return line(verb).getCommandSpec().options().stream();
  }

  private static CommandLine line(Node.Verb verb) {
    CommandLine line = new CommandLine(verb.make().get());
    Converters.register(line);
    return line;
  }

  /** Whether the option is read from a word, whatever else the command wants. */
  private static boolean takes(Node.Verb verb, OptionSpec option, String word) {
    try {
      line(verb).parseArgs(option.longestName(), word);
      return true;
    } catch (CommandLine.MissingParameterException other) {
      return true;
    } catch (CommandLine.ParameterException refused) {
      return !refused.getMessage().contains("wanted");
    }
  }
}
