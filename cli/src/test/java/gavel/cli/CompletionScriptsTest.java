package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each shell's script proposes the same for the same lines, in the real shell. */
class CompletionScriptsTest {

  private static final Map<String, List<String>> PROPOSALS = new LinkedHashMap<>();

  static {
    PROPOSALS.put("gavel bi", List.of("bid"));
    PROPOSALS.put("gavel bid pl", List.of("place"));
    PROPOSALS.put("gavel bid place --ac", List.of("--account"));
    PROPOSALS.put("gavel bid place --account ", List.of("alice", "main", "treasury"));
    PROPOSALS.put("gavel bid place --yes --account a", List.of("alice"));
    PROPOSALS.put("gavel bid place --keystore keys --account f", List.of("foundry"));
    PROPOSALS.put("gavel wallet show t", List.of("treasury"));
    PROPOSALS.put("gavel network use m", List.of("mine"));
    PROPOSALS.put("gavel sale use ", List.of("devnet", "gensyn", "own"));
    PROPOSALS.put("gavel tx wait --wait s", List.of("safe"));
    PROPOSALS.put("gavel tx sign pl", List.of("plan.json"));
    PROPOSALS.put("auction-sim clear --terms gensyn-", List.of("gensyn-press"));
    PROPOSALS.put("gavel simulate clear --terms pl", List.of("plan.json"));
    PROPOSALS.put("gavel completion ", List.of("bash", "fish", "zsh"));
    PROPOSALS.put("gavel nonsense ", List.of());
  }

  @TempDir private Path home;

  @BeforeEach
  void fill() throws IOException {
    Path data = home.resolve(".local/share/gavel");
    Files.createDirectories(data.resolve("sales/own"));
    touch(data.resolve("keystore/main"));
    touch(data.resolve("keystore/treasury"));
    touch(data.resolve("devnet/keystore/alice"));
    touch(home.resolve("keys/foundry"));
    touch(home.resolve("plan.json"));
    Path config = Files.createDirectories(home.resolve(".config/gavel"));
    Files.writeString(
        config.resolve("networks.toml"),
        "version = 1\nnetwork = [{name = 'mine', chain-id = 5}]\n");
  }

  @Test
  void bashProposesCommandsOptionsAndNames() {
    RealProgram bash = program("bash");
    assertProposals(
        line -> {
          String typed = line.endsWith(" ") ? line + "''" : line;
          return bash.output("bash", "--norc", "-c", BASH + "t " + typed, script("bash"));
        });
  }

  @Test
  void zshProposesCommandsOptionsAndNames() throws IOException {
    RealProgram zsh = program("zsh");
    Path driver = home.resolve("complete.zsh");
    try (InputStream in = CompletionScriptsTest.class.getResourceAsStream("complete.zsh")) {
      Files.copy(in, driver);
    }
    assertProposals(line -> zsh.output("zsh", "-f", driver.toString(), script("zsh"), line));
  }

  @Test
  void fishProposesCommandsOptionsAndNames() {
    RealProgram fish = program("fish");
    assertProposals(
        line ->
            fish.output(
                "fish",
                "--no-config",
                "-c",
                "source $argv[1]; complete -C $argv[2] | string replace -r '\\t.*' ''",
                script("fish"),
                line));
  }

  @Test
  void bashCompletesAValueAfterAnEqualsSign() {
    String typed = "t gavel bid place --account = a";
    assertThat(program("bash").output("bash", "--norc", "-c", BASH + typed, script("bash")))
        .isEqualTo("alice\n");
  }

  // What readline calls, with the words as it splits them.
  private static final String BASH =
      "source \"$0\"; t() { COMP_WORDS=(\"$@\") COMP_CWORD=$(($# - 1)); _gavel \"$1\";"
          + " [ ${#COMPREPLY[@]} = 0 ] || printf '%s\\n' \"${COMPREPLY[@]}\"; }; ";

  private interface Shell {
    String complete(String line);
  }

  private static void assertProposals(Shell shell) {
    Map<String, List<String>> got = new LinkedHashMap<>();
    PROPOSALS
        .keySet()
        .forEach(line -> got.put(line, shell.complete(line).lines().sorted().distinct().toList()));
    assertThat(got).isEqualTo(PROPOSALS);
  }

  private RealProgram program(String name) {
    return RealProgram.of(name, home, Map.of("HOME", home.toString(), "TERM", "dumb"));
  }

  /** The script as the command prints it. */
  private String script(String shell) {
    Path file = home.resolve("script." + shell);
    try {
      Files.writeString(file, new Run().gavel("completion", shell).out());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
    return file.toString();
  }

  private static void touch(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.createFile(file);
  }
}
