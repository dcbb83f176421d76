package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gavel.devnet.Devnet;
import gavel.devnet.chain.LocalSender;
import gavel.protocol.community.MultiplierTree;
import gavel.protocol.submit.Step;
import gavel.protocol.token.Erc20;
import gavel.wallet.Signer;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of all helps are typed one after the other in one sale's life ({@code
 * examples-run.txt}), by people who say yes to what they are asked.
 */
class ExamplesRunTest {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final Documents DOCUMENTS = new Documents();

  @TempDir private static Path home;
  private static LocalSale sale;
  private static ExampleFiles files;
  private static FutureTask<Run.Result> started;

  @AfterAll
  static void close() {
    if (sale != null) {
      sale.close();
    }
  }

  @Test
  void theStoryHasEveryExampleOnce() throws IOException {
    List<String> told =
        story().stream()
            .filter(line -> !line.startsWith(">"))
            .map(line -> line.split(" \\| ", -1)[2])
            .toList();
    assertThat(told).containsExactlyInAnyOrderElementsOf(Examples.all());
  }

  @Test
  void whatIsRunElsewhereIsInTheTestThatIsNamed() throws IOException {
    Set<String> analysts = new TreeSet<>();
    for (String line : story()) {
      String[] cells = line.split(" \\| ", -1);
      if (cells[0].equals("elsewhere") && cells[1].equals("AnalystsIT")) {
        analysts.add(cells[2]);
      } else if (cells[0].equals("elsewhere")) {
        String test = Files.readString(Path.of("src/test/java/gavel/cli", cells[1] + ".java"));
        assertThat(test.replaceAll("\",\\s+\"", " "))
            .as(line)
            .contains(Verbs.of(cells[2]).substring("gavel ".length()));
      }
    }
    assertThat(AnalystsIT.examples()).containsExactlyInAnyOrderElementsOf(analysts);
  }

  @TestFactory
  Stream<DynamicTest> eachExampleDoesWhatTheStorySays() throws IOException {
    sale = LocalSale.up(home);
    files = new ExampleFiles(home, sale.devnet());
    return story().stream()
        .filter(line -> !line.startsWith("elsewhere"))
        .map(
            line -> dynamicTest(line, () -> assertTimeoutPreemptively(PATIENCE, () -> tell(line))));
  }

  /** Each command's second example is asked for JSON, where it does not ask itself. */
  private static List<String> asJson(String example) {
    List<String> words = new ArrayList<>(files.words(example));
    boolean second = Examples.of(Verbs.of(example)).indexOf(example) == 1;
    if (second && !words.contains("--json") && !words.contains("shell")) {
      words.add("--json");
    }
    return words;
  }

  private static List<String> story() throws IOException {
    try (InputStream in = ExamplesRunTest.class.getResourceAsStream("examples-run.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }

  private static void tell(String line) throws Exception {
    if (line.startsWith("> ")) {
      scene(line.substring(2).split(" ", 3));
      return;
    }
    String[] cells = line.split(" \\| ", -1);
    List<String> words = asJson(cells[2]);
    String[] args = words.subList(1, words.size()).toArray(String[]::new);
    Run run = run(cells[1]);
    String[] end = cells[0].split(" ", -1);
    Run.Result result;
    if (end[0].equals("start")) {
      started = new FutureTask<>(() -> run.gavel(args));
      Thread.ofPlatform().start(started);
      return;
    } else if (end[0].equals("stop")) {
      result = stopped(() -> run.gavel(args));
    } else {
      result = words.getFirst().equals("auction-sim") ? run.auctionSim(args) : run.gavel(args);
    }
    assertThat(result.exit())
        .as(result.out() + result.err())
        .isEqualTo(Integer.parseInt(end[end.length - 1]));
    if (words.contains("--json")) {
      DOCUMENTS.check(result.out());
    }
  }

  /** Of a person with an account, of somebody at a terminal without one, or of a pipe. */
  private static Run run(String who) throws IOException {
    Run anyone = new Run().with("HOME", home.toString());
    return switch (who) {
      case "pipe" -> anyone.with("GAVEL_SALE", "devnet");
      case "-" -> anyone.saying("y", files.secret());
      default -> runner(who).saying("y", files.secret());
    };
  }

  /** Runs what stays until it is interrupted, and interrupts it when it waits for that. */
  private static Run.Result stopped(Supplier<Run.Result> line) throws Exception {
    FutureTask<Run.Result> task = new FutureTask<>(line::get);
    Thread thread = Thread.ofPlatform().start(task);
    while (!task.isDone()
        && Arrays.stream(thread.getStackTrace()).noneMatch(ExamplesRunTest::waits)) {
      Thread.sleep(20);
    }
    thread.interrupt();
    return task.get();
  }

  private static boolean waits(StackTraceElement frame) {
    return at(frame, CountDownLatch.class.getName(), "await")
        || at(frame, "gavel.cli.command.watch.Watched", "pause");
  }

  private static boolean at(StackTraceElement frame, String type, String method) {
    return frame.getClassName().equals(type) && frame.getMethodName().equals(method);
  }

  private static Run runner(String account) {
    return sale.runner(account, account);
  }

  private static void scene(String[] words) throws Exception {
    switch (words[0]) {
      case "login" -> sale.logIn((words[1] + " " + words[2]).split(" ", -1));
      case "run" -> {
        List<String> line = files.words("gavel " + words[2]);
        Run.Result result =
            runner(words[1])
                .saying("y", files.secret())
                .gavel(line.subList(1, line.size()).toArray(String[]::new));
        assertThat(result.exit()).as(result.err()).isZero();
      }
      case "settlement" -> settlement(files.at(words[1]));
      case "listening" -> appears(home.resolve(words[1]));
      case "ended" -> assertThat(started.get().exit()).isZero();
      case "copy" -> Files.copy(files.at(words[1]), files.at(words[2]));
      case "warp-to" -> sale.devnet().warp(Instant.parse(words[1]));
      case "tokens" -> tokens(words[1], new BigInteger(words[2]));
      case "multipliers" -> multipliers(words[1]);
      default -> throw new AssertionError("no such scene: " + Arrays.toString(words));
    }
  }

  /** The final settlement's bundle, as somebody would have downloaded it. */
  private static void settlement(Path to) throws IOException {
    Files.createDirectories(to);
    Path ours;
    try (Stream<Path> all = Files.list(home.resolve(".local/share/gavel/bundles"))) {
      ours = all.filter(each -> each.toString().endsWith("-final")).findFirst().orElseThrow();
    }
    try (Stream<Path> bundle = Files.list(ours)) {
      for (Path each : bundle.toList()) {
        Files.copy(each, to.resolve(each.getFileName()));
      }
    }
  }

  private static void appears(Path file) throws InterruptedException {
    while (!Files.exists(file)) {
      assertThat(started.isDone()).isFalse();
      Thread.sleep(20);
    }
  }

  private static void tokens(String to, BigInteger whole) {
    Devnet devnet = sale.devnet();
    Step step =
        new Step(
            "by hand",
            Optional.of(devnet.state().contracts().token()),
            BigInteger.ZERO,
            Erc20.transfer(devnet.account(to).address(), whole.multiply(BigInteger.TEN.pow(18))),
            "",
            Optional.empty());
    try (Signer operator = Crowd.unlock(devnet, "operator")) {
      new LocalSender(devnet.l2().client(), operator).send(List.of(step));
    }
  }

  private static void multipliers(String account) throws IOException {
    Files.writeString(
        files.at("multipliers.json"),
        MultiplierTree.of(Map.of(sale.devnet().account(account).address(), 15_000)).toJson());
  }
}
