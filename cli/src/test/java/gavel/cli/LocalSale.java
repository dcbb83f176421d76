package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.devnet.Devnet;
import gavel.devnet.DevnetOptions;
import gavel.registrar.oauth.HeadlessLogin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A sale on local chains, and people who take part in it with the command line. */
final class LocalSale implements AutoCloseable {

  private final Path home;
  private final Devnet devnet;

  private LocalSale(Path home, Devnet devnet) {
    this.home = home;
    this.devnet = devnet;
  }

  /** Starts the chains; the sale waits for its opening. */
  static LocalSale up(Path home) {
    Path state = home.resolve(".local/share/gavel/devnet");
    return new LocalSale(
        home, Devnet.up(DevnetOptions.standard(state, LocalNode.anvil(), line -> {})));
  }

  /** The sale of chains that are up already. */
  static LocalSale at(Path home) {
    return new LocalSale(home, Devnet.attach(home.resolve(".local/share/gavel/devnet")));
  }

  Devnet devnet() {
    return devnet;
  }

  /** Runs a command line as an account, with its person's own login: erin's for {@code erin-2}. */
  Run.Result as(String account, String... args) {
    return run(account, account.replaceFirst("-\\d+$", ""), args);
  }

  /** The same with somebody else's login. */
  Run.Result run(String account, String login, String... args) {
    return runner(account, login).gavel(args);
  }

  /** A runner of command lines as an account. */
  Run runner(String account, String login) {
    return new Run()
        .with("HOME", home.toString())
        .with("GAVEL_SALE", "devnet")
        .with("GAVEL_LOGIN", login)
        .with("GAVEL_ACCOUNT", account)
        .browsing(new HeadlessLogin(login));
  }

  /** Runs a command line that succeeds, and gives its JSON. */
  JsonNode json(String account, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--json");
    Run.Result result = as(account, all.toArray(String[]::new));
    assertThat(result.exit()).as(result.err() + result.out()).isZero();
    return result.json();
  }

  /** Logs people in. */
  void logIn(String... people) {
    for (String person : people) {
      json(person, "register", "login");
    }
  }

  /** Places a bid in USDC or USDT; {@code lock} is {@code --lock} or {@code --no-lock}. */
  void place(String person, String price, String amount, String token, String lock) {
    json(
        person,
        "bid place --price %s --amount %s --token %s %s --yes"
            .formatted(price, amount, token, lock)
            .split(" ", -1));
  }

  /** Runs a command of the operator's. */
  JsonNode operator(String... args) {
    return json("operator", args);
  }

  @Override
  public void close() {
    devnet.close();
  }
}
