package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.Auction;
import gavel.auction.EntityId;
import gavel.auction.Participants;
import gavel.auction.Terms;
import gavel.auction.io.BookCsv;
import gavel.auction.io.TermsToml;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SimulateCommandsTest {

  private static final String BOOK =
      """
      entity,amount,price,lockup
      alice,6_000,0.0500,true
      bob,4000,0.0300,false
      carol,9000,0.0200,true
      dave,2000,0.0100,false
      """
          .replace("_", "");
  private static final String TERMS =
      """
      preset = "gensyn"
      [offer]
      supply = "500k"
      """;

  private final Run run = new Run();
  @TempDir private Path folder;
  private String book;
  private String terms;

  @BeforeEach
  void writeTheFiles() throws IOException {
    book = Files.writeString(folder.resolve("bids.csv"), BOOK).toString();
    terms = Files.writeString(folder.resolve("terms.toml"), TERMS).toString();
  }

  @Test
  void clearShowsPriceFillOutcomeBonusesAndTheCurve() {
    Run.Result result = run.auctionSim("clear", book, "--terms", terms);

    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines().skip(1).toList())
        .startsWith(
            "  clearing   $0.0200 (tick 200) · FDV $200 M · raises $10,000.00",
            "  subscribed 210 %",
            "  filled     above the price        $10,000.00 of       $10,000.00   100.00 %",
            "             at the price                $0.00 of        $9,000.00     0.00 %",
            "  outcome    2 winners · 2 refunded whole · $11,000.00 goes back",
            "  bonuses    lockup                30,000 AI of no limit",
            "             multiplier                 0 AI of 160,000,000",
            "             by bid            40,000,000 AI of 40,000,000")
        .contains("  ▶      $0.0200 ▏" + "█".repeat(36) + "▏          $19 k  clears");
    assertThat(result.out()).startsWith("4 bids of 4 entities, $21,000.00 committed");
  }

  @Test
  void gavelSimulateIsTheSameProgram() {
    assertThat(run.gavel("simulate", "clear", book, "--terms", terms, "--json").json())
        .isEqualTo(run.auctionSim("clear", book, "--terms", terms, "--json").json());
  }

  @Test
  void clearWritesAllocationsAndTokens() throws IOException {
    Path allocations = folder.resolve("allocations.csv");
    Path tokens = folder.resolve("tokens.csv");
    Run.Result result =
        run.auctionSim(
            "clear",
            book,
            "--terms",
            terms,
            "--allocations",
            allocations.toString(),
            "--tokens",
            tokens.toString());

    assertThat(result.exit()).isZero();
    assertThat(Files.readString(allocations))
        .startsWith("SALE_SPECIFIC_ENTITY_ID,WALLET,TOKEN,ACCEPTED_AMOUNT\n")
        .contains(",-,-,6000000000\n", ",-,-,4000000000\n");
    assertThat(Files.readAllLines(tokens)).hasSize(3);
    assertThat(folder.toFile().list()).hasSize(4);
  }

  @Test
  void clearExplainsAnEntitysFillStepByStep() {
    Run.Result result = run.auctionSim("clear", book, "--terms", terms, "--explain", "carol");

    assertThat(result.out())
        .contains(
            "The bid was $9,000.00 at up to $0.0200 (tick 200).",
            "The sale cleared at $0.0200 (tick 200), exactly the bid's price.",
            "The smallest change that would have given more: a price of");
  }

  @Test
  void impactTriesOneMoreBidAtThePricesThatMatter() {
    Run.Result result =
        run.auctionSim(
            "impact", book, "--terms", terms, "--price", "0.05", "--amount", "2500", "--lock");

    assertThat(result.out().lines())
        .startsWith(
            "Beside 4 bids that clear at $0.0200, with $2,500.00 and a 12-month lock:",
            "   your price   clears at    filled    you get AI of it bonus")
        .anySatisfy(line -> assertThat(line).contains("▶ ", "cheapest"))
        .anySatisfy(line -> assertThat(line).contains("$0.0500"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void aPriceBetweenTwoStepsIsRefusedWithItsNeighbours() {
    Run.Result result = run.auctionSim("impact", book, "--price", "0.03005", "--amount", "1");
    assertThat(result)
        .isEqualTo(
            new Run.Result(
                4,
                "",
                """
                auction-sim: the price 0.03005 is between two steps.
                  Give 0.03 or 0.0301.
                """));
  }

  @Test
  void badRowsEndWithExitThreeAndLenientSkipsThem() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.csv"), BOOK + "erin,-5,0.01,true\n");

    Run.Result refused = run.auctionSim("clear", bad.toString(), "--terms", terms);
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .contains("bad.csv, line 6, amount: an amount cannot be negative, got -5.");

    Run.Result lenient = run.auctionSim("clear", bad.toString(), "--terms", terms, "--lenient");
    assertThat(lenient.exit()).isZero();
    assertThat(lenient.err()).contains("1 bad rows skipped in all.");
  }

  @Test
  void anUnknownPresetNamesTheNearest() {
    Run.Result result = run.auctionSim("clear", book, "--terms", "gensin");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("did you mean 'gensyn'?");
  }

  @Test
  void theBookMayBeGzippedOrComeFromStandardInput() throws IOException {
    Path gzip = folder.resolve("bids.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(Files.readAllBytes(Path.of(book)));
    }
    JsonNode plain = run.auctionSim("clear", book, "--terms", terms, "--json").json();

    assertThat(run.auctionSim("clear", gzip.toString(), "--terms", terms, "--json").json())
        .isEqualTo(plain);
    assertThat(new Run().reading(BOOK).auctionSim("clear", "-", "--terms", terms, "--json").json())
        .isEqualTo(plain);
  }

  @Test
  void badInputFromStandardInputIsNamedSo() {
    Run.Result result = new Run().reading("entity,amount\na,x\n").auctionSim("clear", "-");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err()).contains("standard input, line 2, amount: wanted an amount in USD");
  }

  @Test
  void csvHasOneRowForEachCommitment() {
    assertThat(run.auctionSim("clear", book, "--terms", terms, "--csv").out().lines())
        .hasSize(5)
        .startsWith("ENTITY,WALLET,TOKEN,COMMITTED,ACCEPTED,REFUND")
        .contains(EntityId.of("alice") + ",-,-,6000000000,6000000000,0")
        .contains(EntityId.of("carol") + ",-,-,9000000000,0,9000000000");
  }

  @Test
  void theDigestIsTheLibrarysAndTheSameForEveryOrderOfTheRows() throws IOException {
    List<String> lines = new ArrayList<>(BOOK.lines().toList());
    Collections.reverse(lines.subList(1, lines.size()));
    String reversed =
        Files.writeString(folder.resolve("reversed.csv"), String.join("\n", lines) + "\n")
            .toString();
    Terms read = TermsToml.read(Path.of(terms));
    String digest =
        Auction.settle(BookCsv.read(Path.of(book), read.grid()), read, Participants.NONE).digest();

    for (String file : List.of(book, reversed)) {
      Run.Result json = run.auctionSim("clear", file, "--terms", terms, "--digest", "--json");
      assertThat(json.json().get("digest").asString()).isEqualTo(digest);
    }
    assertThat(run.auctionSim("clear", book, "--terms", terms, "--digest").out())
        .contains("  digest     " + digest);
  }

  @Test
  void jsonHasAmountsInBaseUnitsBesideFormattedOnes() {
    JsonNode json = run.auctionSim("clear", book, "--terms", terms, "--json").json();

    assertThat(json.get("schema").asString()).isEqualTo("gavel.simulate-clear/1");
    assertThat(json.get("price").asString()).isEqualTo("1/50");
    assertThat(json.get("tick").asLong()).isEqualTo(200);
    assertThat(json.get("accepted").asString()).isEqualTo("10000000000");
    assertThat(json.get("accepted_formatted").asString()).isEqualTo("$10,000.00");
    assertThat(json.get("tranches")).hasSize(4);
    assertThat(json.get("bonuses").get(2).get("paid").asString())
        .isEqualTo("40000000000000000000000000");
  }

  @Test
  void strictChecksTheChecksumsOfAddresses() throws IOException {
    String rows = "entity,amount,price,wallet\na,1,1,0x70997970c51812dc3A010C7d01b50e0d17dc79C8\n";
    String file = Files.writeString(folder.resolve("wallets.csv"), rows).toString();

    assertThat(run.auctionSim("clear", file).exit()).isZero();
    Run.Result strict = run.auctionSim("clear", file, "--strict");
    assertThat(strict.exit()).isEqualTo(3);
    assertThat(strict.err())
        .contains("it would be 0x70997970C51812dc3A010C7d01b50e0d17dc79C8 (EIP-55)");
  }

  @Test
  void trustedIdsAreNotLookedUpAgain() throws IOException {
    String rows = "entity,amount,price\na,1,1\nb,1,1\na,1,2\n";
    String file = Files.writeString(folder.resolve("apart.csv"), rows).toString();

    assertThat(run.auctionSim("clear", file).err()).contains("an entity has one bid");
    assertThat(run.auctionSim("clear", file, "--trust-ids").exit()).isZero();
    assertThat(run.auctionSim("clear", file, "--trust-ids", "--strict").exit()).isEqualTo(2);
  }

  @Test
  void anUnknownEntityIsNotExplained() {
    Run.Result result = run.auctionSim("clear", book, "--terms", terms, "--explain", "mallory");
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("entity mallory has nothing committed in this book");
  }
}
