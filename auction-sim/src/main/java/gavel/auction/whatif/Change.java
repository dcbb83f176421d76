package gavel.auction.whatif;

/** One thing that is otherwise than in the base. */
@FunctionalInterface
public interface Change {
  /**
   * Makes the change.
   *
   * @throws ScenarioException where this situation does not allow it
   */
  Situation apply(Situation base);
}
