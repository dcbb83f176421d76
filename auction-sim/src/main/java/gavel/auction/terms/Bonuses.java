package gavel.auction.terms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * From accepted money to tokens.
 *
 * @param rounding of every claim
 * @param totals what a wallet's total is made of
 * @param programs the bonuses, in order
 */
public record Bonuses(Rounding rounding, TotalRounding totals, List<BonusProgram> programs) {
  /** Refuses two programs of one name. */
  public Bonuses {
    programs = List.copyOf(programs);
    Set<String> names = new HashSet<>();
    for (BonusProgram program : programs) {
      if (!names.add(program.name())) {
        throw new IllegalArgumentException(
            "Two bonuses are called '" + program.name() + "'; names are unique.");
      }
    }
  }
}
