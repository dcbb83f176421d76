package gavel.cli.command.doctor;

import gavel.cli.wiring.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether the program was started from a cache; the launcher says so in a system property. */
final class StartCheck {

  private static final String PROPERTY = "gavel.start";
  private static final String REMEDY = "gavel --train-start";

  private final Session session;

  StartCheck(Session session) {
    this.session = session;
  }

  List<Diagnosis> run() {
    String cache = System.getProperty(PROPERTY);
    if (cache == null) {
      return List.of();
    }
    if (!cache.equals("none")) {
      return List.of(Diagnosis.good("start-up", "from the cache " + cache));
    }
    String found = "no cache for this build on this Java";
    List<Path> others = folders().flatMap(StartCheck::caches).toList();
    return List.of(
        Diagnosis.look(
            "start-up",
            others.isEmpty() ? found : found + "; of another one: " + others.getFirst(),
            REMEDY));
  }

  private Stream<Path> folders() {
    return Stream.of(
        Path.of(System.getProperty("gavel.home", "."), "cache"),
        session.home().cache().resolve("start"));
  }

  private static Stream<Path> caches(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".aot")).sorted().toList().stream();
    } catch (IOException unreadable) {
      return Stream.of();
    }
  }
}
