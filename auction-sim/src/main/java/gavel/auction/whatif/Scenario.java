package gavel.auction.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several changes at once, made in their order.
 *
 * @param name for the heading of its column
 * @param changes in order
 */
public record Scenario(String name, List<Change> changes) {
  /** Keeps a copy. */
  public Scenario {
    changes = List.copyOf(changes);
  }

  /**
   * Reads settings such as {@code supply=400M}.
   *
   * @param settings values by key, in order; {@code seed} decides what is left to chance
   * @throws ScenarioException for an unknown key, naming the nearest, or a value that is not one
   */
  public static Scenario of(String name, Map<String, String> settings) {
    Map<String, String> rest = new LinkedHashMap<>(settings);
    String typed = rest.remove("seed");
    long seed = typed == null ? 1 : Values.whole("seed", typed);
    List<Change> changes = new ArrayList<>();
    rest.forEach((key, value) -> changes.add(ScenarioKey.of(key).change(value, seed)));
    return new Scenario(name, changes);
  }

  /** Both scenarios, this one first. */
  public Scenario and(Scenario other, String both) {
    List<Change> all = new ArrayList<>(changes);
    all.addAll(other.changes);
    return new Scenario(both, all);
  }

  /** The base with all changes made. */
  public Situation apply(Situation base) {
    Situation changed = base;
    for (Change change : changes) {
      try {
        changed = change.apply(changed);
      } catch (IllegalArgumentException e) {
        throw new ScenarioException("Scenario '" + name + "': " + e.getMessage(), e);
      }
    }
    return changed;
  }
}
