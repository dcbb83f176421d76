package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each bad input ends with one paragraph and its exit code, and leaves everything as it was. */
class BadInputIT {

  private static final String BID = "bid place --price 0.02 --amount 100 --token usdc --yes";

  @TempDir private static Path home;
  private static PackagedSale sale;

  @BeforeAll
  static void open() throws IOException {
    sale = PackagedSale.up(home);
    sale.ok("operator", "operator stage commitment --yes");
    sale.logIn("alice", "bob");
  }

  @AfterAll
  static void close() {
    if (sale != null) {
      sale.close();
    }
  }

  @Test
  void anEndpointOfAnotherChainIsRefused() throws IOException {
    String other = sale.devnet().state().l2().endpoints().getFirst().toString();
    refused("alice", BID + " --rpc-url " + other, 6, "serves chain 313372", "is chain 313371");
  }

  @Test
  void aNodeThatIsDownIsNamed() throws IOException {
    refused(
        "alice",
        BID + " --rpc-url http://127.0.0.1:1",
        6,
        "127.0.0.1:1 cannot be reached",
        "--rpc-url");
  }

  @Test
  void aWrongPasswordOpensNothing() throws IOException {
    Path password = secret("right", "correct horse");
    Path keys = sale.home().resolve("keys");
    Path alice = sale.devnet().folder().keystore().resolve("alice");
    PrivateFiles.write(keys.resolve("mine"), Files.readString(alice));
    refused(
        "mine",
        BID + " --login alice --keystore " + keys + " --password-file " + password,
        3,
        "the password does not open");
  }

  @Test
  void aMalformedKeyFileIsNamed() throws IOException {
    Path keys = sale.home().resolve("broken");
    PrivateFiles.write(keys.resolve("torn"), "{\"version\":3,\"crypto\":{\"ciphertext\":\"00\"");
    refused("torn", BID + " --keystore " + keys, 3, "torn is no key file", "cut off");
  }

  @Test
  void anAmountWithSevenDecimalsIsNotRounded() throws IOException {
    refused(
        "alice",
        BID.replace("100", "100.1234567"),
        2,
        "with 7 decimals, wanted at most 6",
        "gavel bid place --help");
  }

  @Test
  void aPriceOffTheGridNamesItsNeighbours() throws IOException {
    refused(
        "alice",
        BID.replace("0.02", "0.02005"),
        4,
        "$0.02005 is between two steps: $0.0200 and $0.0201",
        "--price");
  }

  @Test
  void anExpiredPermitSaysHowToGetANewOne() throws IOException {
    Path permit = sale.home().resolve("permit.json");
    sale.ok("bob", "register permit --out " + permit);
    sale.devnet().warp(Duration.ofHours(2));
    refused(
        "bob", BID + " --permit " + permit, 7, "the permit expired at", "gavel register permit");
  }

  @Test
  void aBadRowOfACsvIsNamedByFileLineAndColumn() throws IOException {
    Path book = sale.home().resolve("book.csv");
    Files.writeString(book, "entity,amount,price,lockup\na,100,0.02,no\nb,ten,0.02,no\n");
    refused(
        "alice",
        "simulate clear " + book + " --terms gensyn --tokens " + sale.home().resolve("tokens.csv"),
        3,
        "book.csv",
        "line 3",
        "amount");
  }

  @Test
  void theSimulatorRunsThroughALinkFromAnyFolder() throws IOException {
    Path simulator = new Packaged(home).program().resolveSibling("auction-sim");
    Path link = Files.createSymbolicLink(home.resolve("sim"), simulator);
    Path again = Files.createSymbolicLink(home.resolve("again"), Path.of("sim"));
    Path book = home.resolve("good.csv");
    Files.writeString(book, "entity,amount,price,lockup\na,100,0.02,no\n");
    assertThat(link).isSymbolicLink();
    Run.Result result =
        new Packaged(home).as(again).gavel("clear", "good.csv", "--terms", "gensyn", "--json");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.json().get("schema").asString()).isEqualTo("gavel.simulate-clear/1");
  }

  @Test
  void withoutAnySettingThreeWaysAreOffered() throws IOException {
    Path empty = Files.createDirectory(home.resolve("empty"));
    Run.Result result = new Packaged(empty).gavel();
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("gavel demo", "gavel devnet up", "gavel sale use", "No network is chosen");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void whoeverInterruptsAWaitIsToldWhatIsOpen() throws Exception {
    Packaged.Started waiting = sale.program("alice").start("wait", "--for", "stage=done");
    while (!Files.readString(waiting.err()).contains("Waiting for stage=done")) {
      assertThat(waiting.process().isAlive()).isTrue();
      Thread.sleep(50);
    }
    waiting.process().destroy();
    waiting.process().waitFor();
    assertThat(waiting.ended().exit()).isGreaterThan(128);
    assertThat(waiting.ended().err())
        .endsWith("gavel: interrupted.\n  No transaction of yours is on its way.\n");
  }

  private static Path secret(String name, String text) {
    Path file = sale.home().resolve(name);
    PrivateFiles.write(file, text + "\n");
    return file;
  }

  private static void refused(String account, String line, int exit, String... words)
      throws IOException {
    PackagedSale.Left before = sale.left();
    Run.Result result = sale.as(account, line);
    assertThat(result.exit()).as(result.err()).isEqualTo(exit);
    String error = result.err().substring(result.err().indexOf("gavel: "));
    assertThat(error).contains(words).doesNotContain("\n\n", "Exception", "\tat ");
    assertThat(error.lines().skip(1)).allSatisfy(more -> assertThat(more).startsWith("  "));
    assertThat(result.out()).isEmpty();
    assertThat(sale.left()).isEqualTo(before);
  }
}
