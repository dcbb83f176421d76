package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DemoIT {

  private static final Pattern ENDPOINT = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

  private static final Pattern FOLDER = Pattern.compile("/\\S*gavel-demo\\d+");

  @TempDir private Path home;

  private Packaged gavel() {
    return new Packaged(home).with("GAVEL_ANVIL", LocalNode.anvil().toString());
  }

  @Test
  void theDemoRunsAWholeSaleAndEveryBalanceIsRight() throws IOException {
    Run.Result demo = gavel().gavel("demo");

    assertThat(demo.exit()).as(demo.out() + demo.err()).isZero();
    assertThat(demo.out())
        .contains("scrypt 2^12")
        .contains("approve 0, a left-over allowance is in the way")
        .contains("buyers of your region must lock (BidMustHaveLockup)")
        .contains("settle 3 of 3")
        .contains("NotOpenYet")
        .contains("LocksNotOpenYet")
        .contains("back into his lock")
        .contains("NotReady")
        .contains("it has the bid as it is proven")
        .contains("AI of the lock staked with 0x")
        .contains("holds. digest 0x")
        .contains("does not hold: 1 difference.");
    assertThat(table(demo.out()))
        .containsExactly(
            "alice  $2,500,000.00          $0.00  70,833,333           0    8,333,333",
            "bob    $4,000,000.00    $700,000.00  93,500,000           0   11,000,000",
            "carol  $1,500,000.00          $0.00  42,500,000           0    5,000,000",
            "dave   $2,000,000.00          $0.00           0  61,666,666   11,666,666",
            "erin   $1,500,000.00          $0.00  42,500,000           0    5,000,000",
            "frank  $1,200,000.00          $0.00  44,500,000           0   14,500,000",
            "grace    $900,000.00    $900,000.00           0           0            0",
            "heidi  $5,000,000.00  $5,000,000.00           0           0            0");
    assertThat(demo.out().lines().filter(line -> line.startsWith("  ✓"))).hasSize(9);
    assertThat(Files.readString(Path.of("..", "README.md")))
        .contains("```\n" + end(demo.out()) + "```\n");
    assertNothingAnswers(demo.out());
    assertNothingIsLeft(demo.out());
  }

  /** What the demo ends with. */
  private static String end(String out) {
    return out.substring(out.indexOf("What everyone came out with"));
  }

  @Test
  void chainsThatAreKeptGoOnByHand() {
    Packaged gavel = gavel();
    Run.Result demo = gavel.gavel("demo", "--keep", "--json");
    try {
      assertThat(demo.exit()).as(demo.err()).isZero();
      JsonNode json = demo.json();
      assertThat(json.get("holds").asBoolean()).isTrue();
      assertThat(json.get("outcomes")).hasSize(8);
      Run.Result status =
          gavel.gavel("status", "--sale", "devnet", "--account", "dave", "--login", "dave");
      assertThat(status.exit()).as(status.err()).isZero();
      assertThat(gavel.gavel("verify", "settlement", "--sale", "devnet").out()).contains("holds.");
    } finally {
      assertThat(gavel.gavel("devnet", "down").exit()).isZero();
    }
    assertNothingAnswers(demo.err());
  }

  @Test
  void aNodeThatStopsEndsTheDemoAndTheOtherNode() throws Exception {
    Packaged.Started demo = gavel().start("demo");
    anvil(demo).destroyForcibly();

    demo.process().waitFor();
    Run.Result ended = demo.ended();
    assertThat(ended.exit()).as(ended.out() + ended.err()).isEqualTo(6);
    assertThat(ended.err()).contains("has stopped by itself, and the other one was stopped");
    assertNothingAnswers(ended.out());
    assertNothingIsLeft(ended.out());
  }

  /** The first node, once people bid. */
  private static ProcessHandle anvil(Packaged.Started demo) throws Exception {
    while (!Files.readString(demo.out()).contains("3. Bids")) {
      assertThat(demo.process().isAlive()).isTrue();
      Thread.sleep(20);
    }
    return demo.process()
        .descendants()
        .filter(each -> each.info().command().orElse("").contains("anvil"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> table(String out) {
    return out.lines()
        .dropWhile(line -> !line.equals("What everyone came out with"))
        .skip(2)
        .takeWhile(line -> !line.isBlank())
        .map(String::strip)
        .toList();
  }

  private static void assertNothingAnswers(String out) {
    List<URI> endpoints =
        ENDPOINT.matcher(out).results().map(found -> URI.create(found.group())).distinct().toList();
    for (URI endpoint : endpoints) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()), 1000);
        throw new AssertionError("something still answers at " + endpoint);
      } catch (ConnectException gone) {
        assertThat(gone).hasMessageContaining("refused");
      } catch (IOException other) {
        throw new AssertionError(other);
      }
    }
  }

  private static void assertNothingIsLeft(String out) {
    Matcher folder = FOLDER.matcher(out);
    assertThat(folder.find()).isTrue();
    assertThat(Path.of(folder.group())).doesNotExist();
  }
}
