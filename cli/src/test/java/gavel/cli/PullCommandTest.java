package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.abi.AbiFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PullCommandTest {

  private static final List<String> BIDDERS = List.of("alice", "bob", "carol");
  private static final String PAGE =
      AbiFunction.of("readCommitmentDataIn(uint256,uint256)").selector().hex().substring(2);
  private static final Pattern RANGE = Pattern.compile(PAGE + "([0-9a-f]{64})([0-9a-f]{64})");

  @TempDir private static Path home;
  private static LocalSale world;

  @BeforeAll
  static void start() {
    world = LocalSale.up(home);
    world.operator("operator", "stage", "commitment", "--yes");
    for (String each : BIDDERS) {
      world.logIn(each);
      world.json(
          each, "bid place --price 0.05 --amount 5M --token usdc --lock --yes".split(" ", -1));
    }
  }

  @AfterAll
  static void stop() {
    if (world != null) {
      world.close();
    }
  }

  @Test
  void theBookOfTheChainIsReadAsItWasAtABlock() throws IOException {
    JsonNode latest = json("now.csv");
    raise();
    JsonNode again = json("before.csv", "--block", latest.get("block").asString());

    assertThat(latest.get("bidders").asInt()).isEqualTo(3);
    assertThat(text("now.csv")).contains(",500,true,", ",5000000000000,");
    assertThat(again.get("blockHash")).isEqualTo(latest.get("blockHash"));
    assertThat(text("before.csv")).isEqualTo(text("now.csv"));
  }

  private static void raise() {
    world.json("alice", "bid", "raise", "--by", "1000", "--yes");
  }

  private static JsonNode json(String file, String... more) {
    Run.Result result = pull(file, more);
    assertThat(result.exit()).as(result.err()).isZero();
    return result.json();
  }

  private static Run.Result pull(String file, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("simulate", "pull", "--json", "--out", home.resolve(file).toString()));
    args.addAll(List.of(more));
    return world.as("alice", args.toArray(String[]::new));
  }

  private static String text(String file) throws IOException {
    return Files.readString(home.resolve(file));
  }

  @Test
  void aBlockThatTheNodeDoesNotHaveIsRefused() {
    Run.Result result = pull("x.csv", "--block", "99999999");
    assertThat(result.exit()).isEqualTo(6);
    assertThat(result.err()).contains("the node has no block 99999999; its latest is ");
    assertThat(home.resolve("x.csv")).doesNotExist();
  }

  @Test
  void aNodeThatNoLongerHasTheStateOfABlockIsRefusedWithWhatToDo() {
    try (Meddler node = node(body -> refused(body, "missing trie node 5a1f"))) {
      Run.Result result = pull("x.csv", "--block", "3", "--rpc-url", node.url());
      assertThat(result.exit()).isEqualTo(6);
      assertThat(result.err())
          .contains("the node cannot answer at block 3: missing trie node", "archive node");
      assertThat(home.resolve("x.csv.pages")).doesNotExist();
    }
  }

  @Test
  void pagesShrinkAndAReadingThatWasCutOffGoesOnAtItsBlock() throws IOException {
    List<String> asked = new CopyOnWriteArrayList<>();
    Run.Result cut;
    try (Meddler node =
        node(
            body ->
                asked.size() >= 2
                    ? Optional.of(new Meddler.Answer(503, ""))
                    : onePage(body, asked))) {
      cut = pull("whole.csv", "--rpc-url", node.url());
    }
    assertThat(cut.exit()).as(cut.err()).isEqualTo(6);
    assertThat(asked).containsExactly("0-1", "1-2");
    assertThat(home.resolve("whole.csv")).doesNotExist();
    // A page that was being written when the process ended.
    Files.writeString(
        home.resolve("whole.csv.pages"), text("whole.csv.pages") + "{\"view\":\"commit");
    raise();
    asked.clear();
    Run.Result resumed;
    try (Meddler node = node(body -> onePage(body, asked))) {
      resumed = pull("whole.csv", "--rpc-url", node.url());
    }

    assertThat(resumed.exit()).as(resumed.err()).isZero();
    assertThat(resumed.err()).contains("Going on at block ", " with 2 pages");
    assertThat(asked).containsExactly("2-3");
    assertThat(home.resolve("whole.csv.pages")).doesNotExist();
    json("once.csv", "--block", resumed.json().get("block").asString());
    assertThat(text("whole.csv")).isEqualTo(text("once.csv"));
  }

  @Test
  void anUnfinishedReadingOfAnotherBlockIsRefused() throws IOException {
    List<String> asked = new CopyOnWriteArrayList<>();
    try (Meddler node =
        node(
            body ->
                asked.isEmpty()
                    ? onePage(body, asked)
                    : Optional.of(new Meddler.Answer(503, "")))) {
      assertThat(pull("other.csv", "--rpc-url", node.url()).exit()).isEqualTo(6);
    }
    Run.Result refused = pull("other.csv", "--block", "2");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err())
        .contains("holds an unfinished reading of sale ", "or remove the file");
    Files.writeString(
        home.resolve("other.csv.pages"), "{\"format\":\"gavel-pages\",\"version\":2}\n");
    assertThat(pull("other.csv").err()).contains("no unfinished reading that this version goes on");
  }

  /** Lets single entities pass, and notes which; refuses more at a time. */
  private static Optional<Meddler.Answer> onePage(String body, List<String> asked) {
    Matcher range = RANGE.matcher(body);
    if (!range.find()) {
      return Optional.empty();
    }
    long from = Long.parseLong(range.group(1), 16);
    long to = Long.parseLong(range.group(2), 16);
    if (to - from > 1) {
      return refused(body, "out of gas");
    }
    asked.add(from + "-" + to);
    return Optional.empty();
  }

  private static Optional<Meddler.Answer> refused(String body, String why) {
    Matcher id = Pattern.compile("\"id\":(\\d+)").matcher(body);
    return body.contains("eth_call") && id.find()
        ? Optional.of(
            new Meddler.Answer(
                200,
                "{\"jsonrpc\":\"2.0\",\"id\":%s,\"error\":{\"code\":-32000,\"message\":\"%s\"}}"
                    .formatted(id.group(1), why)))
        : Optional.empty();
  }

  private static Meddler node(Function<String, Optional<Meddler.Answer>> own) {
    return new Meddler(Optional.of(world.devnet().l1().network().endpoints().getFirst()), own);
  }

  @Test
  void whatTheRegistrarPublishesIsTheBookOfTheChain() throws IOException {
    json("chain.csv");
    JsonNode api = json("api.csv", "--from-api");

    assertThat(api.get("bidders").asInt()).isEqualTo(3);
    assertThat(api.get("locksNotSaid").asInt()).isZero();
    assertThat(text("api.csv")).isEqualTo(text("chain.csv"));
    assertThat(json("both.csv", "--cross-check").get("published").asString()).isEqualTo("same");
    assertThat(text("both.csv")).isEqualTo(text("chain.csv"));
  }

  /** One commitment as the page of the API has it. */
  private static final String PUBLISHED =
      """
      {"TotalCommitmentAmount":"2500000000","ClearingPriceNumerator":"437",\
      "ClearingPriceDenominator":"10000","ClearingPriceMicroUSD":"43700",\
      "PaymentTokenDecimals":6,"OfferedTokenDecimals":18,"UniqueCommitmentCount":1,\
      "Commitments":[{"CommitmentID":"0x000102030405060708090a0b0c0d0e0f00000000000000000000000000000000",\
      "SaleSpecificEntityID":"0x000102030405060708090a0b0c0d0e0f","PriceNumerator":"450",\
      "PriceDenominator":"10000","PriceMicroUSD":"45000","Amounts":[\
      {"Wallet":"0x70997970C51812dc3A010C7d01b50e0d17dc79C8",\
      "Token":"0xdAC17F958D2ee523a2206206994597C13D831ec7","Amount":"2500000000"}],\
      "CreatedAt":"2025-12-18T09:12:00Z","ExtraRaw":"0x","ExtraDataParsed":{"Lockup":true}}]}""";

  @Test
  void anAnswerAsTheApisPageHasItBecomesTheCommitmentsExport() throws IOException {
    List<String> requests = new CopyOnWriteArrayList<>();
    try (Meddler api =
        new Meddler(
            Optional.empty(),
            body -> {
              requests.add(body);
              return Optional.of(new Meddler.Answer(200, PUBLISHED));
            })) {
      JsonNode read = json("fake.csv", "--from-api", "--sale", sale(api));
      assertThat(read.get("bidders").asInt()).isEqualTo(1);
    }
    assertThat(requests).singleElement().asString().matches("\\{\"SaleUUID\":\"[0-9a-f-]{36}\"}");
    assertThat(text("fake.csv"))
        .isEqualTo(
            """
            SALE_SPECIFIC_ENTITY_ID,WALLET,TOKEN,COMMITMENT_ID,TIMESTAMP,PRICE,LOCKUP,COMMITTED_AMOUNT,ACCEPTED_AMOUNT,REFUNDED,EXTRA_DATA
            0x000102030405060708090a0b0c0d0e0f,0x70997970C51812dc3A010C7d01b50e0d17dc79C8,0xdAC17F958D2ee523a2206206994597C13D831ec7,0x000102030405060708090a0b0c0d0e0f00000000000000000000000000000000,1766049120,450,true,2500000000,0,false,0x
            """);
  }

  /** The sale's descriptor with another origin of the API. */
  private static String sale(Meddler api) throws IOException {
    String toml = Files.readString(home.resolve(".local/share/gavel/devnet/sale.toml"));
    String other =
        toml.replaceFirst(
            "(?m)^api = \\{ value = \"[^\"]*\"", "api = { value = \"" + api.url() + "\"");
    assertThat(other).contains(api.url());
    return Files.writeString(home.resolve("elsewhere.toml"), other).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | \"TotalCommitmentAmount\":\"2500000000\" | \"TotalCommitmentAmount\":\"1\" | says that 1 base units are committed, and lists 2500000000 | 3",
        "200 | \"UniqueCommitmentCount\":1 | \"UniqueCommitmentCount\":2 | says that there are 2 commitments, and lists 1 of 1 | 3",
        "200 | \"PriceDenominator\":\"10000\",\"PriceM | \"PriceDenominator\":\"70000\",\"PriceM | which is no step of $0.0001 | 3",
        "200 | \"PaymentTokenDecimals\":6 | \"PaymentTokenDecimals\":18 | counts payments with 18 decimals | 3",
        "200 | 2025-12-18T09:12:00Z | yesterday | has the time 'yesterday' | 3",
        "200 | \"Amount\":\"2500000000\" | \"Amount\":2500000000 | no usable Amount; got 2500000000 | 6",
        "200 | {\"Tot | <html>{\"Tot | with something that is no JSON | 6",
        "503 | {\"Tot | {\"message\":\"down for repairs\",\"Tot | status 503: down for repairs | 6",
        "429 | {\"Tot | {\"Tot | status 429 | 6",
        "0 | {\"Tot | {\"Tot | does not answer | 6"
      })
  void anAnswerThatCannotBeIsRefusedAndNothingWritten(
      int status, String part, String instead, String said, int exit) throws IOException {
    String body = PUBLISHED.replace(part, instead);
    try (Meddler api =
        new Meddler(Optional.empty(), _ -> Optional.of(new Meddler.Answer(status, body)))) {
      Run.Result result = pull("bad.csv", "--from-api", "--sale", sale(api));
      assertThat(result.exit()).as(result.err()).isEqualTo(exit);
      assertThat(result.err()).contains(said);
      assertThat(home.resolve("bad.csv")).doesNotExist();
    }
  }

  @Test
  void aPublishedBookThatDiffersFromTheChainIsShownPlaceByPlace() throws IOException {
    try (Meddler api =
        new Meddler(Optional.empty(), _ -> Optional.of(new Meddler.Answer(200, PUBLISHED)))) {
      Run.Result result = pull("differs.csv", "--cross-check", "--sale", sale(api));
      assertThat(result.exit()).isEqualTo(10);
      assertThat(result.err())
          .contains(
              "the book on chain and the published one differ in 4 places.",
              ": on chain only",
              "0x000102030405060708090a0b0c0d0e0f: published only",
              "Nothing was written.");
      assertThat(home.resolve("differs.csv")).doesNotExist();
    }
  }

  @Test
  void optionsThatContradictEachOtherAreRefused() {
    assertThat(pull("x.csv", "--from-api", "--block", "1").exit()).isEqualTo(2);
    assertThat(pull("x.csv", "--cross-check", "--block", "1").exit()).isEqualTo(2);
  }
}
