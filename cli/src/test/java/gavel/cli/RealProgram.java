package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program of the machine that a test needs; the test is skipped, loudly, where it is missing. */
final class RealProgram {

  private final Path folder;
  private final Map<String, String> variables;

  private RealProgram(Path folder, Map<String, String> variables) {
    this.folder = folder;
    this.variables = variables;
  }

  /** The program, to be run in a folder with no other variables than these and PATH. */
  static RealProgram of(String name, Path folder, Map<String, String> variables) {
    boolean present =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(each -> Files.isExecutable(Path.of(each, name)));
    if (!present) {
      System.err.println("SKIPPED: what needs " + name + ", which is not on this machine");
      assertThat(System.getenv("GAVEL_REQUIRE_ALL")).as(name + " is missing").isNull();
    }
    assumeTrue(present, "no " + name);
    return new RealProgram(folder, variables);
  }

  /** Runs a command line; what it prints on both streams is one text. */
  String output(String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(folder.toFile());
      builder.environment().clear();
      builder.environment().putAll(variables);
      builder.environment().put("PATH", System.getenv("PATH"));
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
