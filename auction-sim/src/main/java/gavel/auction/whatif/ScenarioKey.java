package gavel.auction.whatif;

import gavel.auction.io.Nearest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Everything that a scenario can change, by the word that it is written with. */
public enum ScenarioKey {
  SUPPLY("tokens offered: 400M, or 1.2x"),
  TICK("USD of one price step; bids keep their price: 0.0002"),
  FLOOR("the lowest price in USD: 0.01"),
  CAP("the highest price in USD: 0.05"),
  RULE("clock, exact, or a fixed price in USD: fixed:0.04"),
  TRANCHES("how the offer is shared out: " + Rules.WORDS),
  BONUSES("none, or terms whose bonuses apply: gensyn"),
  LOCK_BONUS("rate of the bonus for locking: 20%"),
  COMMUNITY_RESERVE("share set aside by score: 30%"),
  DEMAND("every amount times so much: 0.8x"),
  SHIFT("every price by so many steps: -10"),
  WITHDRAW("share of bidders who leave after the close: 10%"),
  WHALES("bidders added, count x USD @ price: 5x1M@0.08"),
  SYBIL("one entity as n: largest:10, median:5 or ID:3"),
  LOCKUP("share of bidders who choose the lock: 60%"),
  COMMUNITY("share of bidders with a community score: 25%");

  private final String meaning;

  ScenarioKey(String meaning) {
    this.meaning = meaning;
  }

  private Change read(String text, long seed) {
    return switch (this) {
      case SUPPLY -> TermsChanges.supply(text);
      case TICK -> TermsChanges.tick(text);
      case FLOOR -> TermsChanges.floor(text);
      case CAP -> TermsChanges.cap(text);
      case RULE -> TermsChanges.rule(text);
      case TRANCHES -> TermsChanges.tranches(text, seed);
      case BONUSES -> TermsChanges.bonuses(text);
      case LOCK_BONUS -> TermsChanges.lockBonus(text);
      case COMMUNITY_RESERVE -> TermsChanges.reserve(text);
      case DEMAND -> BookChanges.demand(text);
      case SHIFT -> BookChanges.shift(text);
      case WITHDRAW -> BookChanges.withdraw(text, seed);
      case WHALES -> BookChanges.whales(text);
      case SYBIL -> SybilSplit.read(text);
      case LOCKUP -> BookChanges.lockup(text, seed);
      case COMMUNITY -> BookChanges.community(text, seed);
    };
  }

  /** The key as it is written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it changes, with an example of a value. */
  public String meaning() {
    return meaning;
  }

  /**
   * The key of a word.
   *
   * @throws ScenarioException naming the nearest
   */
  public static ScenarioKey of(String word) {
    return Arrays.stream(values())
        .filter(key -> key.word().equals(word))
        .findFirst()
        .orElseThrow(
            () -> new ScenarioException("A scenario has no key '" + word + "'" + hint(word)));
  }

  private static String hint(String word) {
    return Nearest.to(word, Arrays.stream(values()).map(ScenarioKey::word).toList())
        .map(near -> "; did you mean '" + near + "'?")
        .orElseGet(
            () ->
                "; known are "
                    + Arrays.stream(values())
                        .map(ScenarioKey::word)
                        .collect(Collectors.joining(", "))
                    + ".");
  }

  /** The change that a value asks for. */
  public Change change(String value, long seed) {
    try {
      return read(value.strip(), seed);
    } catch (NumberFormatException e) {
      throw new ScenarioException("%s: got '%s', wanted %s.".formatted(word(), value, meaning), e);
    }
  }
}
