package gavel.devnet.cast;

import gavel.auction.Participant;
import java.util.List;

/** Writes the participants file (CSV, format 1) of the people. */
public final class ParticipantsFile {
  private ParticipantsFile() {}

  /** The file's text; whether someone must lock is left to the region. */
  public static String of(List<Person> people) {
    StringBuilder csv = new StringBuilder("entity,region,score,multiplier\n");
    for (Person person : people) {
      Participant row = person.participant();
      csv.append("%s,%s,%d,%d\n".formatted(row.id(), row.region(), row.score(), row.multiplier()));
    }
    return csv.toString();
  }
}
