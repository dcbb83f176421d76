package gavel.cli.command.doctor;

import java.util.List;

/** Whether the program was started from a cache; the launcher says so in a system property. */
final class StartCheck {

  private static final String PROPERTY = "gavel.start";

  List<Diagnosis> run() {
    String cache = System.getProperty(PROPERTY);
    if (cache == null) {
      return List.of();
    }
    return List.of(
        cache.equals("none")
            ? Diagnosis.look(
                "start-up", "no cache for this build on this Java", "gavel --train-start")
            : Diagnosis.good("start-up", "from the cache " + cache));
  }
}
