package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.devnet.Devnet;
import gavel.devnet.chain.LocalChain;
import gavel.protocol.journal.Journal;
import gavel.registrar.oauth.HeadlessLogin;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Two local chains with a sale, started, run and stopped by the packaged program. */
final class PackagedSale implements AutoCloseable {

  private final Path home;

  private PackagedSale(Path home) {
    this.home = home;
  }

  /** Starts the chains, with options of {@code devnet up}; the sale waits for its opening. */
  static PackagedSale up(Path home, String... options) throws IOException {
    PackagedSale sale = new PackagedSale(home);
    Run.Result started =
        sale.program("operator")
            .with("GAVEL_ANVIL", LocalNode.anvil().toString())
            .gavel(
                Stream.concat(Stream.of("devnet", "up"), Arrays.stream(options))
                    .toArray(String[]::new));
    assertThat(started.exit()).as(started.err()).isZero();
    return sale;
  }

  Path home() {
    return home;
  }

  /** The chains themselves. */
  Devnet devnet() {
    return Devnet.attach(home.resolve(".local/share/gavel/devnet"));
  }

  /** What is sent to Ethereum from now on stays unmined. */
  void mineNothing() {
    devnet().l1().client().raw("evm_setIntervalMining", 0);
    devnet().l1().client().raw("evm_setAutomine", false);
  }

  /** Whatever waits is mined, and what comes is mined at once. */
  void mineAtOnce() {
    devnet().l1().client().raw("evm_setAutomine", true);
    devnet().l1().client().raw("evm_mine");
  }

  /** The program, with an account and its person's login: erin's for {@code erin-2}. */
  Packaged program(String account) {
    String person = account.replaceFirst("-\\d+$", "");
    return new Packaged(home)
        .quick()
        .with("GAVEL_SALE", "devnet")
        .with("GAVEL_ACCOUNT", account)
        .with("GAVEL_LOGIN", person);
  }

  /** Runs a command line, split at spaces, as an account. */
  Run.Result as(String account, String line) {
    return program(account).gavel(line.split(" ", -1));
  }

  /** Runs a command line that succeeds. */
  Run.Result ok(String account, String line) {
    Run.Result result = as(account, line);
    assertThat(result.exit()).as(line + "\n" + result.err()).isZero();
    return result;
  }

  /** Logs people in, without a browser. */
  void logIn(String... people) {
    for (String person : people) {
      Run.Result result =
          new Run()
              .with("HOME", home.toString())
              .with("GAVEL_SALE", "devnet")
              .with("GAVEL_LOGIN", person)
              .browsing(new HeadlessLogin(person))
              .gavel("register", "login");
      assertThat(result.exit()).as(result.err()).isZero();
    }
  }

  /** Everything that a command could leave half-done. */
  Left left() throws IOException {
    return new Left(files(), entries(), sent(devnet().l1()), sent(devnet().l2()));
  }

  /**
   * What is there: files of the person's with their content's hash, the journal's entries, and how
   * many transactions each account has sent on the two chains.
   */
  record Left(
      Map<String, Integer> files, List<String> journal, List<BigInteger> l1, List<BigInteger> l2) {}

  private List<BigInteger> sent(LocalChain chain) {
    List<Object[]> accounts =
        devnet().accounts().stream()
            .map(each -> new Object[] {each.address().lower(), "pending"})
            .toList();
    return chain.client().batch("eth_getTransactionCount", accounts).stream()
        .map(answer -> new BigInteger(answer.get("result").asString().substring(2), 16))
        .toList();
  }

  private List<String> entries() {
    Path file = home.resolve(".local/share/gavel/journal.db");
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Journal journal = Journal.open(file, InstantSource.system())) {
      return journal.latest(10_000).stream().map(Object::toString).toList();
    }
  }

  // The journal is compared by its entries; the chains' folder and caches are no result of a
  // command.
  private Map<String, Integer> files() throws IOException {
    Map<String, Integer> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = home.relativize(file).toString();
        if (!name.matches(
            "(out|err)\\d+|\\.cache/.*|.*journal\\.db.*|.*/gavel/devnet/.*|hsperf.*")) {
          found.put(name, Arrays.hashCode(Files.readAllBytes(file)));
        }
      }
    }
    return found;
  }

  @Override
  public void close() {
    Run.Result down = program("operator").gavel("devnet", "down");
    assertThat(down.exit()).as(down.err()).isZero();
  }
}
