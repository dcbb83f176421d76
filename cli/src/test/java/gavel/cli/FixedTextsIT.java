package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions and helps are shown without a JVM, and are what the program itself would print. */
class FixedTextsIT {

  private static final int STARTED = 99;

  @TempDir private Path home;
  private Packaged gavel;

  /** A Java that only tells that it was started. */
  @BeforeEach
  void putJava() throws IOException {
    Path java = home.resolve("java");
    Files.createDirectories(java.resolve("bin"));
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
    Path program = java.resolve("bin/java");
    Files.writeString(program, "#!/bin/sh\nexit " + STARTED + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    gavel = new Packaged(home).with("JAVA_HOME", java.toString());
  }

  @Test
  void everyTextOfThePackageIsWhatTheProgramPrints() throws IOException {
    Path texts = gavel.program().resolveSibling("../text").normalize();
    Map<String, String> wanted = new TreeMap<>();
    collect(Commands.gavel(), List.of(), Commands.gavel(), wanted);
    collect(Commands.auctionSim(), List.of(), Commands.auctionSim(), wanted);
    Map<String, String> got = new TreeMap<>();
    try (Stream<Path> files = Files.walk(texts)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        got.put(texts.relativize(file).toString(), Files.readString(file));
      }
    }
    assertThat(got).isEqualTo(wanted);
  }

  @Test
  void versionsAndHelpsNeedNoJvm() {
    Packaged simulator = new Packaged(home).as(gavel.program().resolveSibling("auction-sim"));
    assertThat(gavel.gavel("--version")).isEqualTo(new Run().gavel("--version"));
    assertThat(gavel.gavel("-h")).isEqualTo(new Run().gavel("--help"));
    assertThat(gavel.gavel("bid", "place", "--help"))
        .isEqualTo(new Run().gavel("bid", "place", "--help"));
    assertThat(simulator.gavel("-V")).isEqualTo(new Run().auctionSim("--version"));
  }

  @Test
  void whatDependsOnMoreThanTheBuildIsLeftToTheProgram() {
    assertThat(gavel.gavel().exit()).isEqualTo(STARTED);
    assertThat(gavel.gavel("bid", "nonsense", "--help").exit()).isEqualTo(STARTED);
    assertThat(gavel.gavel("bid", "place", "--amount", "5", "--help").exit()).isEqualTo(STARTED);
    assertThat(gavel.gavel("--help", "bid").exit()).isEqualTo(STARTED);
    assertThat(gavel.with("COLUMNS", "60").gavel("bid", "place", "--help").exit())
        .isEqualTo(STARTED);
  }

  private static void collect(
      Node.Group root, List<String> words, Node node, Map<String, String> into) {
    String place = String.join("/", append(List.of(root.name()), words)) + "/";
    into.put(place + "help.txt", said(root, append(words, List.of("--help"))));
    if (words.isEmpty()) {
      into.put(place + "version.txt", said(root, List.of("--version")));
    }
    if (node instanceof Node.Group group) {
      group
          .members()
          .forEach(each -> collect(root, append(words, List.of(each.name())), each, into));
    }
  }

  private static String said(Node.Group root, List<String> line) {
    String[] rest = line.subList(1, line.size()).toArray(String[]::new);
    return new Run().program(root, line.getFirst(), rest).out();
  }

  private static List<String> append(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
