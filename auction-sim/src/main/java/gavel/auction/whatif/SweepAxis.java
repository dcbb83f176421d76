package gavel.auction.whatif;

import gavel.auction.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One parameter of a sweep and its values.
 *
 * @param key what is changed
 * @param values as scenarios write them, in order
 */
public record SweepAxis(ScenarioKey key, List<String> values) {
  private static final Pattern RANGE =
      Pattern.compile("([-+]?[0-9._,]+)([a-zA-Z%]?)\\.\\.([-+]?[0-9._,]+)([a-zA-Z%]?)/([0-9]+)");
  private static final int MOST = 10_000;
  private static final int DIGITS = 18;

  /** Keeps a copy. */
  public SweepAxis {
    values = List.copyOf(values);
  }

  /**
   * Reads {@code supply=200M..400M/5} (five values, both ends included) or {@code
   * rule=clock|exact}.
   *
   * @throws ScenarioException for what is neither, or an unknown key
   */
  public static SweepAxis of(String typed) {
    int equals = typed.indexOf('=');
    if (equals < 1) {
      throw new ScenarioException(
          "A sweep goes over key=from..to/steps or key=a|b|c, got '" + typed + "'.");
    }
    ScenarioKey key = ScenarioKey.of(typed.substring(0, equals).strip());
    String values = typed.substring(equals + 1).strip();
    Matcher range = RANGE.matcher(values);
    SweepAxis axis =
        new SweepAxis(key, range.matches() ? steps(range, typed) : List.of(values.split("\\|")));
    axis.values.forEach(value -> key.change(value, 1));
    return axis;
  }

  private static List<String> steps(Matcher range, String typed) {
    long count = Values.whole("a sweep's steps", range.group(5));
    String unit = range.group(4);
    boolean sameUnit = range.group(2).isEmpty() || range.group(2).equals(unit);
    if (count < 2 || count > MOST || !sameUnit) {
      throw new ScenarioException(
          "A range has 2 to %d steps and one unit at both ends, got '%s'.".formatted(MOST, typed));
    }
    Fraction from = Values.number(range.group(1).replace("+", ""));
    Fraction width = Values.number(range.group(3).replace("+", "")).minus(from);
    List<String> values = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      values.add(from.plus(width.times(Fraction.of(i, count - 1))).toDecimal(DIGITS) + unit);
    }
    return values;
  }
}
