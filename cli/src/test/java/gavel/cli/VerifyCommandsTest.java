package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class VerifyCommandsTest {

  @TempDir private static Path home;
  @TempDir private Path folder;

  private static SettledSale settled;

  @BeforeAll
  static void run() {
    settled = SettledSale.run(home);
  }

  @AfterAll
  static void stop() {
    settled.close();
  }

  @Test
  void theSettlementHoldsInEveryPart() {
    Run.Result result = settled.anyone("verify", "settlement", "--json");
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    JsonNode report = result.json();
    assertThat(report.get("schema").asString()).isEqualTo("gavel.verify-settlement/1");
    assertThat(report.get("holds").asBoolean()).isTrue();
    assertThat(report.get("digest").asString()).hasSizeGreaterThanOrEqualTo(64);
    assertThat(names(report))
        .containsExactly(
            "book",
            "bundle",
            "clearing",
            "locks",
            "allocations",
            "distribution",
            "refunds",
            "totals");
    report.get("parts").forEach(part -> assertThat(part.get("unknown")).isEmpty());
    assertThat(settled.anyone("verify", "settlement").out()).contains("\nholds. digest 0x");
  }

  @Test
  void aChangedAllocationIsNamedAndEndsWithExitTen() throws IOException {
    Path copy = Tampered.copy(settled.bundle(), folder.resolve("copy"), Bundle.ALLOCATIONS);
    Run.Result result =
        settled.anyone("verify", "settlement", "--bundle", copy.toString(), "--json");
    assertThat(result.exit()).isEqualTo(10);
    assertThat(result.json().get("holds").asBoolean()).isFalse();
    JsonNode clearing = part(result.json(), "clearing");
    assertThat(clearing.get("differences")).hasSize(1);
    JsonNode difference = clearing.get("differences").get(0);
    assertThat(difference.get("id").asString()).isEqualTo("line 2");
    assertThat(difference.get("subject").asString()).isEqualTo(Bundle.ALLOCATIONS);
    assertThat(difference.get("got").asString()).isNotEqualTo(difference.get("wanted").asString());
    Run.Result words = settled.anyone("verify", "settlement", "--bundle", copy.toString());
    assertThat(words.out()).contains("does not hold: 1 difference.");
  }

  @Test
  void aBundleWhoseFilesDoNotFitItsManifestIsRefused() throws IOException {
    Path copy = Tampered.honest(settled.bundle(), folder.resolve("copy"));
    Files.writeString(copy.resolve(Bundle.BOOK), "nothing\n");
    Run.Result result = settled.anyone("verify", "settlement", "--bundle", copy.toString());
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("book.csv").contains("was changed");
  }

  @Test
  void theSaleCanBeNamedByItsAddress() {
    Run.Result result = settled.anyone("verify", "settlement", "--sale", settled.address());
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("holds. digest 0x");
  }

  @Test
  void withoutADescriptorWhatHoldsForAnyRuleIsCheckedAndWhatCannotBeKnownIsListed() {
    Run.Result result =
        stranger(
            "verify", "settlement", "--sale", settled.address(), "--network", "local", "--json");
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    assertThat(names(result.json())).containsExactly("book", "any rule", "refunds", "totals");
    List<String> unknown = new ArrayList<>();
    part(result.json(), "any rule").get("unknown").forEach(each -> unknown.add(each.asString()));
    assertThat(unknown)
        .containsExactly(
            "Whether anyone below the price was filled: no price was named.",
            "Whether the price is the one that the book comes to: neither the offer nor the rule is"
                + " published.",
            "Who was preferred within the rule, by which scores and multipliers, cannot be known:"
                + " the rule is not published.",
            "How much each of those who were filled should have got, and which tokens, bonuses and"
                + " locks follow from it.");
    Run.Result byTerms =
        stranger(
            "verify",
            "settlement",
            "--sale",
            settled.address(),
            "--network",
            "local",
            "--by-terms");
    assertThat(byTerms.exit()).isEqualTo(3);
    assertThat(byTerms.err()).contains("gavel sale add");
  }

  @Test
  void withoutABundleAnAnnouncedPriceBindsEveryoneBelowIt() throws IOException {
    Path aside = Files.move(settled.bundle(), folder.resolve("aside"));
    try {
      Run.Result fits = settled.anyone("verify", "settlement", "--price", "0.04");
      assertThat(fits.exit()).as(fits.out() + fits.err()).isZero();
      Run.Result higher = settled.anyone("verify", "settlement", "--price", "0.041", "--json");
      assertThat(higher.exit()).isEqualTo(10);
      JsonNode first = part(higher.json(), "any rule").get("differences").get(0);
      assertThat(first.get("id").asString()).isEqualTo("fill");
      assertThat(first.get("subject").asString()).contains("at tick 400");
      assertThat(first.get("wanted").asString()).isEqualTo("nothing, as the price is tick 410");
    } finally {
      Files.move(aside, settled.bundle());
    }
  }

  @Test
  void anOlderBlockIsReadWhereTheNodeStillHasItsState() {
    Run.Result result =
        settled.anyone(
            "verify", "settlement", "--block", Long.toString(settled.beforeSettlement()), "--json");
    // Nothing was allocated yet then, though the final bundle says what should be.
    assertThat(result.exit()).isEqualTo(10);
    assertThat(part(result.json(), "book").get("holds").asBoolean()).isTrue();
    assertThat(part(result.json(), "book").get("summary").asString())
        .contains("at block " + settled.beforeSettlement());
    assertThat(part(result.json(), "allocations").get("holds").asBoolean()).isFalse();
  }

  @Test
  void aNodeThatForgotAnOlderStateIsNamedWithThePartsThatNeedIt() {
    String block = Long.toString(settled.beforeSettlement());
    String tag = "0x" + Long.toHexString(settled.beforeSettlement());
    try (Between node =
        Between.refusing(
            settled.sale().devnet().l1().network().endpoints().getFirst(),
            asked -> asked.contains("eth_call") && asked.contains("\"" + tag + "\""),
            "missing trie node")) {
      Run.Result refused =
          settled.anyone("verify", "settlement", "--block", block, "--rpc-url", node.url());
      assertThat(refused.exit()).as(refused.out() + refused.err()).isEqualTo(6);
      assertThat(refused.err())
          .contains("no longer has the state of block " + block)
          .contains("the parts book, allocations, refunds and totals")
          .contains("Name an archive node with --rpc-url, or leave --block out");
      assertThat(settled.anyone("verify", "settlement", "--rpc-url", node.url()).exit()).isZero();
    }
  }

  @Test
  void aBlockToComeIsRefused() {
    Run.Result result = settled.anyone("verify", "settlement", "--block", "99999999");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("the chain has no block 99999999 yet");
  }

  @Test
  void theDistributionHolds() {
    Run.Result result = settled.anyone("verify", "distribution", "--json");
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    assertThat(names(result.json())).containsExactly("distribution", "claims");
    assertThat(part(result.json(), "claims").get("summary").asString())
        .startsWith("2 of 4 wallets have claimed");
  }

  @Test
  void theDeploymentHoldsAndItsRolesAreNamed() {
    Run.Result result = settled.anyone("verify", "deployment", "--json");
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    assertThat(names(result.json()))
        .containsExactly("set-up", "roles", "addresses", "code", "code");
    assertThat(part(result.json(), "roles").get("summary").asString())
        .contains("PURCHASE_PERMIT_SIGNER_ROLE: 0x")
        .contains("could reach bidders' money");
  }

  @Test
  void aDeploymentWithoutAnAddressBookSaysWhatWasNotCompared() {
    Run.Result result =
        stranger(
            "verify", "deployment", "--sale", settled.address(), "--network", "local", "--json");
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    assertThat(part(result.json(), "code").get("unknown").get(0).asString())
        .contains("no address book was named");
  }

  @Test
  void aBiddersReceiptIsHeldAgainstTheBundleWithoutANetwork() throws IOException {
    Run.Result shown = receipt("bob");
    assertThat(shown.exit()).as(shown.err()).isZero();
    Run.Result result = offline("verify", "receipt", file("bob"), "--bundle", bundle(), "--json");
    assertThat(result.exit()).as(result.out() + result.err()).isZero();
    JsonNode report = result.json();
    assertThat(names(report)).containsExactly("receipt", "bundle", "clearing");
    assertThat(part(report, "bundle").get("summary").asString())
        .isEqualTo("it has the bid as it is proven");
    assertThat(report.at("/bid/amount").asString()).isEqualTo("6000000000000");
    assertThat(report.at("/bid/tick").asLong()).isEqualTo(400);
    assertThat(report.at("/fill/accepted").asString())
        .isEqualTo(
            settled.sale().json("bob", "allocation", "show").at("/on_chain/accepted").asString());
    assertThat(report.at("/fill/improvement/kind").asString()).isEqualTo("price");
  }

  @Test
  void theSmallestChangeThatWouldHaveWonIsSaid() {
    receipt("grace");
    Run.Result result = offline("verify", "receipt", file("grace"), "--bundle", bundle());
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("bid of entity")
        .contains("above the bid, so it is not filled")
        .contains("The smallest change that would have given more: a price of $0.0")
        .contains("not known: Whether block");
  }

  @Test
  void aReceiptOfSomebodyWhoLeftSaysThatTheBidWasTakenBack() {
    receipt("heidi");
    Run.Result result = offline("verify", "receipt", file("heidi"), "--bundle", bundle());
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out()).contains("it has the bid, taken back whole");
  }

  @Test
  void aBundleThatChangedOrLeftOutTheBidIsCaught() throws IOException {
    receipt("bob");
    Path copy = Tampered.honest(settled.bundle(), folder.resolve("without"));
    String entity = settled.sale().json("bob", "bid", "show").get("entity").asString();
    Tampered.rewrite(copy, Bundle.BOOK, text -> text.replaceAll("(?m)^.*" + entity + ".*\n", ""));
    Run.Result result =
        offline("verify", "receipt", file("bob"), "--bundle", copy.toString(), "--json");
    assertThat(result.exit()).isEqualTo(10);
    assertThat(part(result.json(), "bundle").get("summary").asString())
        .isEqualTo("the bid is not in it");
    List<String> ids = new ArrayList<>();
    part(result.json(), "bundle").get("differences").forEach(d -> ids.add(d.get("id").asString()));
    assertThat(ids).containsExactly("bid");
  }

  @Test
  void aChangedReceiptIsRefused() throws IOException {
    receipt("bob");
    Path file = Path.of(file("bob"));
    Files.writeString(file, Files.readString(file).replace("\"tick\" : 400", "\"tick\" : 500"));
    Run.Result result = offline("verify", "receipt", file.toString(), "--bundle", bundle());
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("something else in its words than it proves");
  }

  @Test
  void whoHasNotBidHasNoReceipt() {
    Run.Result result = receipt("frank");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.err()).contains("has not bid, so there is nothing to prove");
  }

  @Test
  void aStatementTellsEverythingFromThePermitToTheClaim() throws IOException {
    JsonNode erin = settled.sale().json("erin", "statement");
    assertThat(kinds(erin)).containsExactly("permit", "bid", "paid", "bid", "accepted", "claimed");
    JsonNode sums = erin.get("sums");
    assertThat(sums.at("/payments/0/paid").asString()).isEqualTo("800000000000");
    assertThat(sums.at("/payments/0/accepted").asString()).isEqualTo("800000000000");
    assertThat(sums.at("/payments/0/open").asString()).isEqualTo("0");
    assertThat(sums.get("received"))
        .isEqualTo(settled.sale().json("erin", "claim", "status").get("entitled"));
    assertThat(sums.get("locked").asString()).isEqualTo("0");
    assertThat(sums.get("fees_wei").propertyNames()).containsExactly("313371", "313372");
    assertThat(kinds(settled.sale().json("alice", "statement")))
        .containsExactly("permit", "bid", "paid", "accepted", "claimed");
    assertThat(kinds(settled.sale().json("grace", "statement")))
        .containsExactly("permit", "bid", "paid", "refunded");
    assertThat(kinds(settled.sale().json("heidi", "statement")))
        .containsExactly("permit", "bid", "paid", "returned");
    assertThat(settled.sale().json("frank", "statement").get("entries")).isEmpty();
  }

  @Test
  void aStatementIsReadableAsTextAndAsAPageThatLoadsNothing() throws IOException {
    Path page = folder.resolve("erin.html");
    Run.Result result = settled.sale().as("erin", "statement", "--html", page.toString());
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("paid      800,000.00 USDC to the sale")
        .contains("by the entity's other wallet 0x")
        .containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC  claimed ")
        .contains("In all");
    String html = Files.readString(page);
    assertThat(html).startsWith("<!DOCTYPE html>").contains("800,000.00 USDC to the sale");
    assertThat(html).doesNotContain("http", "src=", "url(", "<script", "@import", "<link");
  }

  private static List<String> kinds(JsonNode statement) {
    List<String> kinds = new ArrayList<>();
    statement.get("entries").forEach(each -> kinds.add(each.get("kind").asString()));
    return kinds;
  }

  private Run.Result receipt(String who) {
    return settled.sale().as(who, "bid", "show", "--receipt", file(who));
  }

  private String file(String who) {
    return folder.resolve(who + ".json").toString();
  }

  private static String bundle() {
    return settled.bundle().toString();
  }

  /** Somebody without any chain or sale. */
  private Run.Result offline(String... args) {
    return new Run().with("HOME", folder.toString()).gavel(args);
  }

  /** Somebody who knows a node of the chain, and nothing else. */
  private Run.Result stranger(String... args) {
    Run run = new Run().with("HOME", folder.toString());
    String node = settled.sale().devnet().l1().network().endpoints().getFirst().toString();
    Run.Result added =
        run.gavel("network", "add", "local", "--chain-id", "313371", "--rpc-url", node);
    assertThat(added.exit()).as(added.err()).isZero();
    return run.gavel(args);
  }

  private static List<String> names(JsonNode report) {
    List<String> names = new ArrayList<>();
    report.get("parts").forEach(each -> names.add(each.get("name").asString()));
    return names;
  }

  private static JsonNode part(JsonNode report, String name) {
    for (JsonNode each : report.get("parts")) {
      if (each.get("name").asString().equals(name)) {
        return each;
      }
    }
    throw new AssertionError("no part " + name + " in " + report);
  }
}
