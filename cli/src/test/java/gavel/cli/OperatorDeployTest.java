package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.devnet.chain.Funds;
import gavel.devnet.chain.LocalChain;
import gavel.devnet.node.Anvil;
import gavel.protocol.claim.Distributor;
import gavel.protocol.deploy.AddressBook;
import gavel.protocol.deploy.SaleDeployment;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.network.Networks;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.sale.Role;
import gavel.protocol.sale.SaleClient;
import gavel.wallet.Address;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OperatorDeployTest {

  @TempDir private static Path home;
  private static LocalSale world;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    world = LocalSale.up(home);
  }

  @AfterAll
  static void stop() {
    if (world != null) {
      world.close();
    }
  }

  @Test
  void aSaleOfOnesOwnIsDeployedShownVerifiedAndOpened() {
    JsonNode deployed = json(deploy("--manager", "treasury", "--yes"));
    assertThat(deployed.get("complete").asBoolean()).isTrue();
    String sale = deployed.get("sale_file").asString();

    JsonNode shown = world.operator("sale", "show", "--sale", sale);
    assertThat(shown.get("stage").asString()).isEqualTo("PreOpen");
    assertThat(shown.at("/clearing/live_tick").isMissingNode()).isFalse();
    JsonNode verified = world.operator("verify", "deployment", "--sale", sale);
    assertThat(verified.get("holds").asBoolean()).isTrue();
    assertThat(world.as("operator", "operator", "stage", "commitment", "--sale", sale, "--yes"))
        .extracting(Run.Result::exit)
        .isEqualTo(0);

    SaleClient client = client(sale);
    assertThat(client.members(Role.SALE_MANAGER))
        .containsExactly(address("operator"), address("treasury"));
    assertThat(client.members(Role.PURCHASE_PERMIT_SIGNER))
        .containsExactly(address("permit-signer"));
    assertThat(client.proceedsReceiver()).isEqualTo(address("treasury"));
    AddressBook book = book();
    assertThat(book.entries())
        .extracting(AddressBook.Entry::name)
        .containsExactly(
            "TestUSDC",
            "TestUSDT",
            "SaleLibrary",
            "TokenSale",
            "SaleFactory",
            "Sale",
            "AiToken",
            "TokenDistributor");
    assertThat(book.find(Networks.DEVNET_L1, SaleDeployment.SALE).orElseThrow().arguments())
        .contains(address("treasury").toString());
  }

  @Test
  void aDryRunSignsAndWritesNothing() throws IOException {
    BigInteger before = nonce();
    Run.Result looked = deploy("--dry-run");
    assertThat(looked.exit()).as(looked.err()).isZero();
    assertThat(looked.json().get("complete").asBoolean()).isFalse();
    assertThat(looked.json().at("/chains/0/transactions")).hasSize(7);
    assertThat(looked.json().at("/chains/1/transactions")).hasSize(2);
    assertThat(nonce()).isEqualTo(before);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void anInterruptedDeploymentGoesOnWhereverItStopped() {
    for (int sent = 0; sent < 7; sent++) {
      try (CutOff node = CutOff.after(sent, l1().network().endpoints().getFirst())) {
        Run.Result cut = deploy("--rpc-url", node.url(), "--yes");
        assertThat(cut.exit()).as(cut.err()).isIn(6, 9);
      }
      BigInteger before = nonce();
      JsonNode finished = json(deploy("--yes"));
      assertThat(finished.get("complete").asBoolean()).isTrue();
      // What was signed when the node died is sent once more, and never signed again.
      assertThat(nonce().subtract(before).intValueExact()).isEqualTo(7 - sent);
      String sale = finished.get("sale_file").asString();
      JsonNode verified = world.operator("verify", "deployment", "--sale", sale);
      assertThat(verified.get("holds").asBoolean()).isTrue();
      JsonNode again = json(deploy("--yes"));
      assertThat(again.at("/chains/0/transactions")).isEmpty();
      assertThat(again.at("/chains/1/transactions")).isEmpty();
      startAnew();
    }
  }

  @Test
  void stakingIsDeployedAtOnceOrLaterAndLocksMayStakeThere() {
    json(deploy("--yes"));
    JsonNode more = json(deploy("--staking", "--thawing", "7d", "--max-slash", "10", "--yes"));
    assertThat(more.at("/chains/0/transactions")).isEmpty();
    assertThat(more.at("/chains/1/transactions")).hasSize(3);
    String sale = more.get("sale_file").asString();
    JsonNode providers = world.operator("stake", "providers", "--sale", sale);
    assertThat(providers.get("thawing_seconds").asLong()).isEqualTo(7 * 86_400);
    assertThat(providers.get("providers")).isEmpty();
    assertThat(world.operator("verify", "deployment", "--sale", sale).get("holds").asBoolean())
        .isTrue();
    SaleDescriptor whole = Descriptors.read(Path.of(sale));
    Distributor distributor =
        new Distributor(world.devnet().l2().client(), whole.require(Keys.CLAIM_CONTRACT));
    assertThat(distributor.staking()).contains(whole.require(Keys.STAKING));
    JsonNode again = json(deploy("--staking", "--yes"));
    assertThat(again.at("/chains/1/transactions")).isEmpty();

    startAnew();
    JsonNode atOnce = json(deploy("--staking", "--yes"));
    assertThat(atOnce.at("/chains/1/transactions")).hasSize(5);
    assertThat(book().entries().stream().map(AddressBook.Entry::name))
        .endsWith("AiToken", "TokenDistributor", "StakingPages", "Staking");
  }

  @Test
  void stakingThatCouldNotWorkIsRefusedBeforeAnythingIsPaidFor() {
    BigInteger before = nonce();
    Run.Result bounds = deploy("--staking", "--max-slash", "51", "--thawing", "1m", "--yes");
    assertThat(bounds.exit()).isEqualTo(4);
    assertThat(bounds.err()).contains("--max-slash 20").contains("--thawing 14d");
    Run.Result other = deploy("--staking", "--admin", "treasury", "--no-live-clearing", "--yes");
    assertThat(other.exit()).isEqualTo(4);
    assertThat(other.err()).contains("distributor's owner").contains("--staking");
    assertThat(nonce()).isEqualTo(before);
  }

  @Test
  void aSetUpThatTheContractWouldRefuseIsRefusedBeforeAnythingIsPaidFor() {
    BigInteger before = nonce();
    Run.Result nobody = deploy("--admin", Address.ZERO.toString(), "--yes");
    assertThat(nobody.exit()).isEqualTo(4);
    assertThat(nobody.err()).contains("ZeroAddress").contains("--no-live-clearing");
    Run.Result none = deploy("--max-wallets", "0", "--yes");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.err()).contains("--max-wallets").contains("1 or more");
    assertThat(nonce()).isEqualTo(before);
  }

  @Test
  void anotherSalesFolderIsNotWrittenOver() throws IOException {
    json(deploy("--yes"));
    Path other =
        Files.writeString(
            folder.resolve("other.toml"), ExampleFiles.DRAFT.replace("\"own\"", "\"other\""));
    Run.Result refused = run(other, "--yes");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.err()).contains("another sale").contains("--into");
  }

  @Test
  void aMainnetAsksForATypedPhraseThatNoOptionAnswers() throws IOException {
    String draft =
        ExampleFiles.DRAFT
            .replace("l1 = \"devnet\"", "l1 = \"ethereum\"")
            .replace("l2 = \"devnet-l2\"", "")
            .replace("usdt = { unknown = \"a stand-in\" }", "")
            .replace("usdc = { unknown = \"a stand-in\" }", "usdc = \"%s\"");
    try (Anvil node = Anvil.start(LocalNode.anvil(), 1, folder)) {
      LocalChain chain =
          new LocalChain(Networks.find(1).orElseThrow().through(List.of(node.endpoint())));
      chain.addEther(address("operator"), Funds.of(10, 0, 0).wei());
      Address usdc = address("grace");
      chain.setCode(usdc, SIX);
      Path file = Files.writeString(folder.resolve("main.toml"), draft.formatted(usdc));
      String[] args = command(file, "--rpc-url", node.endpoint().toString(), "--yes");

      Run.Result unasked = world.as("operator", args);
      assertThat(unasked.exit()).isEqualTo(8);
      assertThat(unasked.err()).contains("not been audited").contains("MAINNET");
      Run.Result wrong = world.runner("operator", "operator").typing("yes").gavel(args);
      assertThat(wrong.exit()).isEqualTo(8);
      assertThat(chain.client().transactionCount(address("operator"), BlockTag.LATEST)).isZero();
      Run.Result typed =
          world
              .runner("operator", "operator")
              .typing("deploy unaudited contracts on Ethereum")
              .gavel(args);
      assertThat(typed.exit()).as(typed.err()).isZero();
    }
  }

  /** A contract that answers every call with 6. */
  private static final gavel.wallet.Bytes SIX = gavel.wallet.Bytes.parse("0x600660005260206000f3");

  private Run.Result deploy(String... more) {
    try {
      return run(Files.writeString(folder.resolve("draft.toml"), ExampleFiles.DRAFT), more);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private Run.Result run(Path draft, String... more) {
    return world.as("operator", command(draft, more));
  }

  private String[] command(Path draft, String... more) {
    List<String> args = new ArrayList<>(List.of("operator", "deploy", draft.toString()));
    args.addAll(List.of("--permit-signer", "permit-signer", "--receiver", "treasury"));
    args.addAll(List.of("--test-tokens", "--json", "--into", folder.resolve("out").toString()));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  private static JsonNode json(Run.Result result) {
    assertThat(result.exit()).as(result.err()).isZero();
    return result.json();
  }

  private void startAnew() {
    for (String name : List.of("sale.toml", "addresses.json")) {
      try {
        Files.delete(folder.resolve("out").resolve(name));
      } catch (IOException failed) {
        throw new java.io.UncheckedIOException(failed);
      }
    }
  }

  private AddressBook book() {
    try {
      return AddressBook.fromJson(Files.readString(folder.resolve("out/addresses.json")));
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static SaleClient client(String saleFile) {
    SaleDescriptor descriptor = Descriptors.read(Path.of(saleFile));
    return new SaleClient(l1().client(), descriptor.require(Keys.SALE));
  }

  private static LocalChain l1() {
    return world.devnet().l1();
  }

  private static BigInteger nonce() {
    return l1().client().transactionCount(address("operator"), BlockTag.LATEST);
  }

  private static Address address(String account) {
    return world.devnet().account(account).address();
  }
}
