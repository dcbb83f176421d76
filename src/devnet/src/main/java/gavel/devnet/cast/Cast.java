package gavel.devnet.cast;

import gavel.auction.Participant;
import java.util.List;

/** Who takes part where nothing else is asked for. */
public final class Cast {
  private Cast() {}

  /**
   * Eight people, one of each kind: plain buyers; carol, who must lock as a buyer from the US; erin
   * with two wallets; frank, who took part in the testnet.
   */
  public static List<Person> standard() {
    return List.of(
        Person.of("alice", "OTHER"),
        Person.of("bob", "EU"),
        Person.of("carol", "US"),
        Person.of("dave", "OTHER"),
        new Person("erin", List.of("erin", "erin-2"), "EU", 0, Participant.ONE),
        new Person("frank", List.of("frank"), "OTHER", 85, 13_500),
        Person.of("grace", "OTHER"),
        Person.of("heidi", "OTHER"));
  }
}
