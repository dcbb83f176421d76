package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.devnet.Devnet;
import gavel.protocol.claim.Distributor;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.sale.SaleTotal;
import gavel.protocol.sale.Stage;
import gavel.protocol.token.Erc20;
import gavel.registrar.oauth.HeadlessLogin;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One sale from the commitment before the close to the statement after the claim: every command
 * that settles, pays, hands out or proves, as the packaged program has it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SettlementIT {

  @TempDir private static Path home;
  private static PackagedSale sale;
  private static BigInteger accepted;

  @BeforeAll
  static void bids() throws IOException {
    sale = PackagedSale.up(home);
    sale.logIn("alice", "bob", "frank", "grace", "heidi");
    quick("operator", "operator stage commitment --yes");
    place("alice", "--price 0.05 --amount 5M --token usdc --lock");
    place("bob", "--price 0.04 --amount 9M --token usdt --no-lock");
    place("frank", "--price 0.04 --amount 1M --token usdc --no-lock");
    place("grace", "--price 0.0001 --amount 100 --token usdc --no-lock");
    place("heidi", "--price 0.05 --amount 5M --token usdc --no-lock");
  }

  @AfterAll
  static void stop() {
    if (sale != null) {
      sale.close();
    }
  }

  @Test
  @Order(1)
  void theOperatorCommitsBeforeTheCloseAndEveryOpeningHolds() {
    JsonNode committed = json("operator", "operator commit --into " + commitment() + " --yes");
    assertThat(committed.get("rows").asInt()).isEqualTo(8);
    assertThat(devnet().descriptor().require(Keys.PARTICIPANTS_ROOT).hex())
        .isEqualTo(committed.get("root").asString());
    String entity = json("frank", "bid show").get("entity").asString();
    Path opening = commitment().resolve("openings").resolve(entity + ".json");
    assertThat(
            json("frank", "allocation show --opening " + opening).at("/opening/holds").asBoolean())
        .isTrue();
  }

  @Test
  @Order(2)
  void preliminaryResultsArePublishedAndShownToTheBidderWhoMayStillLeave() {
    quick("operator", "operator stage cancellation --yes");
    Run.Result told = sale.ok("operator", "operator settle --preliminary --publish --yes");
    assertThat(told.out())
        .startsWith("preliminary settlement at block ")
        .contains("Nothing was sent.");
    assertThat(told.err()).contains("Signs the preliminary results of block ");
    JsonNode heidi = json("heidi", "allocation show");
    assertThat(heidi.at("/published/kind").asString()).isEqualTo("preliminary");
    quick("heidi", "bid cancel --yes");
    quick("operator", "operator stage settlement --yes");
  }

  @Test
  @Order(3)
  void withoutSendASettlementIsADryRunAndWithItEveryRowIsSetOnce() {
    Run.Result dry = sale.ok("operator", "operator settle --bundle " + home.resolve("dry"));
    assertThat(dry.out()).contains("3 rows to set, 0 are right already").contains("add --send");
    assertThat(total(SaleTotal.ACCEPTED)).isZero();

    JsonNode sent = json("operator", "operator settle --send --publish --yes");
    accepted = new BigInteger(sent.get("accepted").asString());
    assertThat(total(SaleTotal.ACCEPTED)).isEqualTo(accepted).isPositive();
    JsonNode again = json("operator", "operator settle --send --yes");
    assertThat(again.get("transactions")).isEmpty();
    assertThat(again.get("rows_right").asInt()).isEqualTo(3);
    assertThat(again.get("digest")).isEqualTo(sent.get("digest"));
    assertThat(json("alice", "allocation show").at("/published/kind").asString())
        .isEqualTo("final");
  }

  @Test
  @Order(4)
  void theSettlementIsFinalisedOnceItIsConfirmed() {
    Run.Result asked = sale.as("operator", "operator finalize");
    assertThat(asked.exit()).as(asked.err()).isEqualTo(8);
    assertThat(devnet().sale().stage()).isEqualTo(Stage.SETTLEMENT);
    assertThat(json("operator", "operator finalize --yes").get("accepted").asString())
        .isEqualTo(accepted.toString());
    assertThat(devnet().sale().stage()).isEqualTo(Stage.DONE);
  }

  @Test
  @Order(5)
  void whatWasNotAcceptedIsPaidBackAndTheProceedsGoToTheirReceiver() {
    BigInteger due =
        total(SaleTotal.COMMITTED).subtract(accepted); // the cancelled are no longer committed
    JsonNode paid = json("operator", "operator refund --batch 1 --yes");
    assertThat(paid.get("total").asString()).isEqualTo(due.toString());
    assertThat(paid.get("transactions").size()).isEqualTo(paid.get("entities").asInt());
    assertThat(sale.ok("operator", "operator refund --yes").out())
        .isEqualTo("Done.\nNobody is owed anything.\n");
    JsonNode withdrawn = json("operator", "operator withdraw --yes");
    assertThat(withdrawn.get("amount").asString()).isEqualTo(accepted.toString());
    for (var token : devnet().sale().paymentTokens()) {
      Erc20 held = new Erc20(devnet().l1().client(), token);
      assertThat(held.balance(devnet().sale().address())).isZero();
    }
  }

  @Test
  @Order(6)
  void theTreeIsFundedSetOnceAndPublishedAndTgeAnnounced() {
    JsonNode handed = json("operator", "operator distribute --yes");
    Distributor distributor =
        new Distributor(devnet().l2().client(), devnet().state().contracts().distributor());
    assertThat(distributor.root().hex()).isEqualTo(handed.get("root").asString());
    assertThat(Path.of(handed.get("published").asString())).exists();
    Path publication = home.resolve("publication");
    JsonNode again = json("operator", "operator distribute --publish " + publication + " --yes");
    assertThat(again.get("transactions")).isEmpty();
    for (String file : List.of("tree.json", "tokens.csv", "README.md")) {
      assertThat(publication.resolve(file)).hasSameTextualContentAs(bundle().resolve(file));
    }

    Instant tge = devnet().time().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);
    JsonNode told = json("operator", "operator tge --opens " + tge + " --yes");
    assertThat(distributor.opensAt()).hasValue(tge);
    assertThat(told.get("locks_open_at").asString())
        .isEqualTo(distributor.locksOpenAt().orElseThrow().toString());
    devnet().warp(Duration.ofDays(4));
    quick("alice", "claim tokens --yes");
    quick("bob", "claim tokens --yes");
  }

  @Test
  @Order(7)
  void anyoneVerifiesTheSettlementAgainstTheCommitmentAndTheDistribution() {
    String transaction = devnet().descriptor().require(Keys.COMMITMENT_TRANSACTION).hex();
    Run.Result held =
        sale.ok(
            "nobody",
            "verify settlement --commitment %s --rows %s"
                .formatted(transaction, commitment().resolve("auditors.json")));
    assertThat(held.out())
        .contains("from events = from state")
        .contains("8 participants and the terms as committed to at")
        .endsWith("holds. digest " + digest() + "\n");
    JsonNode distribution = json("nobody", "verify distribution");
    assertThat(distribution.at("/parts/1/summary").asString())
        .startsWith("2 of 3 wallets have claimed");
    JsonNode deployment = json("nobody", "verify deployment");
    assertThat(deployment.get("holds").asBoolean()).isTrue();
    assertThat(deployment.get("parts")).hasSize(5);
  }

  @Test
  @Order(8)
  void aTamperedCopyEndsWithExitTenAndItsOneDifferenceIsNamedForMachines() throws IOException {
    Path copy = Tampered.copy(bundle(), home.resolve("tampered"), "allocations.csv");
    Run.Result caught = sale.as("nobody", "verify settlement --json --bundle " + copy);
    assertThat(caught.exit()).isEqualTo(10);
    List<JsonNode> differences = new ArrayList<>();
    caught.json().get("parts").forEach(part -> part.get("differences").forEach(differences::add));
    assertThat(differences).hasSize(1);
    assertThat(differences.getFirst().get("id").asString()).isEqualTo("line 2");
    assertThat(differences.getFirst().get("subject").asString()).isEqualTo("allocations.csv");
  }

  @Test
  @Order(9)
  void aReceiptShowsWithoutANetworkThatTheBundleHasTheBid() throws IOException {
    Path receipt = home.resolve("bob.json");
    sale.ok("bob", "bid show --receipt " + receipt);
    Path elsewhere = Files.createDirectories(home.resolve("elsewhere"));
    Run.Result shown =
        new Packaged(elsewhere)
            .gavel("verify", "receipt", receipt.toString(), "--bundle", bundle().toString());
    assertThat(shown.exit()).as(shown.err()).isZero();
    assertThat(shown.out())
        .startsWith("Bid of $9,000,000.00 at up to $0.0400")
        .contains("it has the bid as it is proven")
        .contains("The smallest change that would have given more: a price of ");
  }

  @Test
  @Order(10)
  void aStatementTellsTheWholeStoryAsTextJsonAndAPage() throws IOException {
    Path page = home.resolve("alice.html");
    Run.Result told = sale.ok("alice", "statement --html " + page);
    assertThat(told.out()).startsWith("Statement of 0x").contains("In all");
    assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("claimed");
    List<String> kinds = new ArrayList<>();
    json("alice", "statement")
        .get("entries")
        .forEach(each -> kinds.add(each.get("kind").asString()));
    assertThat(kinds).containsExactly("permit", "bid", "paid", "accepted", "claimed");
  }

  @Test
  @Order(11)
  void theManualNamesEveryFileFieldAndColumnOfABundle() throws IOException {
    String page = Files.readString(Path.of("..", "man", "gavel-bundle.5")).replace("\\-", "-");
    JsonNode manifest = JsonMapper.shared().readTree(bundle().resolve("bundle.json").toFile());
    assertThat(manifest.propertyNames()).allSatisfy(field -> assertThat(page).contains(field));
    for (String file : manifest.get("files").propertyNames()) {
      assertThat(page).contains(".I " + file + "\n");
    }
    for (String file : List.of("book.csv", "settlement.csv", "allocations.csv")) {
      String header = Files.readAllLines(bundle().resolve(file)).getFirst();
      assertThat(page).contains(header.replace(",", ", ") + "\n");
    }
  }

  private static Path commitment() {
    return home.resolve("commitment");
  }

  private static Path bundle() {
    return home.resolve(".local/share/gavel/bundles/devnet-final");
  }

  private static String digest() {
    return json("operator", "operator settle").get("digest").asString();
  }

  private static Devnet devnet() {
    return sale.devnet();
  }

  private static BigInteger total(SaleTotal total) {
    return devnet().sale().total(total);
  }

  private static void place(String who, String bid) {
    quick(who, "bid place " + bid + " --yes");
  }

  /** What only leads up to the commands under test runs within this process. */
  private static void quick(String who, String line) {
    Run.Result result =
        new Run()
            .with("HOME", home.toString())
            .with("GAVEL_SALE", "devnet")
            .with("GAVEL_LOGIN", who)
            .with("GAVEL_ACCOUNT", who)
            .browsing(new HeadlessLogin(who))
            .gavel(line.split(" ", -1));
    assertThat(result.exit()).as(line + "\n" + result.err()).isZero();
  }

  private static JsonNode json(String who, String line) {
    return sale.ok(who, line + " --json").json();
  }
}
