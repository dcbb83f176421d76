package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.devnet.chain.LocalChain;
import gavel.devnet.chain.LocalSender;
import gavel.protocol.claim.DistributorCalls;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.descriptor.TermsText;
import gavel.protocol.sale.Allocation;
import gavel.protocol.sale.CommitmentData;
import gavel.protocol.sale.Role;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SaleTotal;
import gavel.protocol.sale.Stage;
import gavel.protocol.sale.WalletTokenAmount;
import gavel.protocol.settle.OperatorCsv;
import gavel.protocol.submit.Step;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import gavel.wallet.Signer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What can go wrong with a settlement: each is refused with a word on the way on, and nothing is
 * half done. Every test starts from the same closed book of three bids.
 */
class SettleFaultsTest {

  @TempDir private static Path home;
  private static LocalSale world;

  @TempDir private Path folder;
  private String before;

  @BeforeAll
  static void start() {
    world = LocalSale.up(home);
    world.logIn("alice", "bob", "dave");
    world.operator("operator", "stage", "commitment", "--yes");
    place("alice", "0.05", "5M");
    place("bob", "0.04", "6M");
    place("dave", "0.0373", "200k");
  }

  @AfterAll
  static void stop() {
    if (world != null) {
      world.close();
    }
  }

  @BeforeEach
  void remember() {
    before = l1().client().raw("evm_snapshot").asString();
  }

  @AfterEach
  void restore() throws IOException {
    l1().client().raw("evm_revert", before);
    Path bundles = home.resolve(".local/share/gavel/bundles");
    if (Files.exists(bundles)) {
      try (var files = Files.walk(bundles)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(SettleFaultsTest::delete);
      }
    }
    delete(home.resolve(".local/share/gavel/journal.db"));
    delete(home.resolve(".local/share/gavel/journal.db-wal"));
    delete(home.resolve(".local/share/gavel/journal.db-shm"));
  }

  @Test
  void aBookThatCanStillChangeIsNotSettledAndNothingIsWritten() {
    Run.Result early = settle("--send", "--yes");
    assertThat(early.exit()).isEqualTo(4);
    assertThat(early.err()).contains("can still change").contains("--preliminary");
    assertThat(home.resolve(".local/share/gavel/bundles")).doesNotExist();
  }

  @Test
  void termsThatContradictTheContractsOwnClearingAreRefused() throws IOException {
    close();
    SaleDescriptor other =
        world
            .devnet()
            .descriptor()
            .withTerms(
                TermsText.parse(
                    "preset = \"gensyn\"\n[offer]\nsupply = \"200000000\"\n", "terms.toml"));
    Path file = Files.writeString(folder.resolve("sale.toml"), Descriptors.write(other));
    Run.Result refused =
        settle("--sale", file.toString(), "--bundle", folder.resolve("b").toString(), "--send");
    assertThat(refused.exit()).as(refused.err()).isEqualTo(4);
    assertThat(refused.err()).contains("contradicts").contains("gavel verify deployment");
  }

  @Test
  void termsThatContradictEachOtherAreRefusedByTheirFigures() throws IOException {
    close();
    String honest = Descriptors.write(world.devnet().descriptor());
    Path file = folder.resolve("sale.toml");
    Files.writeString(file, honest + "\n[terms.price]\nmin = 900\nmax = 100\n");
    Run.Result refused = settle("--sale", file.toString(), "--send", "--yes");
    assertThat(refused.exit()).as(refused.err()).isEqualTo(3);
    assertThat(refused.err()).contains("900").contains("100");
    assertThat(home.resolve(".local/share/gavel/bundles")).doesNotExist();
    assertThat(accepted()).isZero();
  }

  @Test
  void aCloseThatAReorganisationCouldUndoIsWaitedFor() {
    long open = l1().client().blockNumber();
    close();
    String last = "\"0x" + Long.toHexString(open) + "\"";
    try (Between node = Between.asking(endpoint(), asked -> asked.replace("\"finalized\"", last))) {
      Run.Result early = settle("--rpc-url", node.url());
      assertThat(early.exit()).as(early.err()).isEqualTo(9);
      assertThat(early.err())
          .contains("block " + open + " is the last final one, and there the stage is")
          .contains("run this command again");
      assertThat(home.resolve(".local/share/gavel/bundles")).doesNotExist();
    }
    assertThat(settle().exit()).isZero();
  }

  @Test
  void whatWouldChangeOnChainIsShownRowByRow() {
    close();
    JsonNode dry = json(settle("--json"));
    assertThat(dry.get("rows")).hasSize(3);
    BigInteger sum = BigInteger.ZERO;
    for (JsonNode row : dry.get("rows")) {
      assertThat(row.get("on_chain").asString()).isEqualTo("0");
      sum = sum.add(new BigInteger(row.get("wanted").asString()));
    }
    assertThat(dry.get("accepted").asString()).isEqualTo(sum.toString());
    assertThat(dry.get("accepted_by_token").properties().iterator().next().getValue().asString())
        .isEqualTo(sum.toString());
    assertThat(settle().out()).contains("from $0.00 to").contains("$5,000,000.00");
  }

  @Test
  void aBookThatChangedUnderTheSettlementIsNamedAndSettledAnewOnlyWhenAsked() {
    close();
    assertThat(settle().exit()).isZero();
    CommitmentData dave = world.devnet().sale().commitmentAt(2);
    grant(Role.COMMITMENT_REDUCER);
    WalletTokenAmount all =
        dave.amounts().stream()
            .filter(each -> each.amount().signum() > 0)
            .findFirst()
            .orElseThrow();
    send("operator", saleAddress(), SaleCalls.forceReduceCommitment(List.of(all)));

    Run.Result refused = settle("--send", "--yes");
    assertThat(refused.exit()).isEqualTo(4);
    assertThat(refused.err())
        .contains("changed since")
        .contains("bid of entity " + dave.entity())
        .contains("--anew");
    assertThat(accepted()).isZero();

    JsonNode anew = json(settle("--anew", "--send", "--yes", "--json"));
    assertThat(anew.get("rows_to_set").asInt()).isEqualTo(2);
    assertThat(accepted()).isEqualTo(new BigInteger(anew.get("accepted").asString()));
    try (var kept = Files.list(home.resolve(".local/share/gavel/bundles"))) {
      assertThat(kept).hasSize(2);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  @Test
  void aBlockThatTheChainReplacedIsNoticed() {
    String fork = l1().client().raw("evm_snapshot").asString();
    close();
    assertThat(settle().exit()).isZero();
    l1().client().raw("evm_revert", fork);
    l1().client().raw("evm_mine");
    forgetJournal();
    close();
    Run.Result refused = settle("--send", "--yes");
    assertThat(refused.exit()).isEqualTo(4);
    assertThat(refused.err()).contains("block hash of block").contains("--anew");
  }

  @Test
  void rowsOfAFileWithAnUnknownWalletAreRefusedAndGoodOnesAreSet() throws IOException {
    close();
    CommitmentData alice = world.devnet().sale().commitmentAt(0);
    Path file = folder.resolve("rows.csv");
    Allocation good = row(alice, 1_000_000);
    Files.writeString(
        file,
        OperatorCsv.allocations(
            List.of(
                good,
                new Allocation(alice.entity(), address("grace"), good.token(), BigInteger.TEN))));
    Run.Result refused = settle("--allocations", file.toString(), "--send", "--yes");
    assertThat(refused.exit()).isEqualTo(4);
    assertThat(refused.err())
        .contains("WalletNotAssociatedWithEntity")
        .contains(address("grace").toString());
    assertThat(accepted()).isZero();

    Files.writeString(file, OperatorCsv.allocations(List.of(good)));
    json(settle("--allocations", file.toString(), "--send", "--yes", "--json"));
    assertThat(accepted()).isEqualTo(BigInteger.valueOf(1_000_000));
    json(
        world.as(
            "operator",
            "operator",
            "finalize",
            "--allocations",
            file.toString(),
            "--yes",
            "--json"));
  }

  @Test
  void aContractWhoseSumOfATokenIsNotThatOfItsRowsIsNotFinalised() {
    close();
    json(settle("--send", "--yes", "--json"));
    BigInteger all = accepted();
    Address usdc = world.devnet().state().contracts().usdc();
    Address usdt = world.devnet().state().contracts().usdt();
    countAccepted(usdc, all.subtract(BigInteger.ONE));
    countAccepted(usdt, BigInteger.ONE);
    assertThat(accepted()).isEqualTo(all);

    Run.Result refused = world.as("operator", "operator", "finalize", "--yes");
    assertThat(refused.exit()).as(refused.err()).isEqualTo(4);
    assertThat(refused.err())
        .contains("its rows come to $")
        .contains("Nothing was signed.")
        .contains("gavel verify settlement");
    assertThat(world.devnet().sale().stage()).isEqualTo(Stage.SETTLEMENT);

    countAccepted(usdc, all);
    countAccepted(usdt, BigInteger.ZERO);
    json(world.as("operator", "operator", "finalize", "--yes", "--json"));
  }

  /** Overwrites the books of a payment token, the second word of an entry of the fourth slot. */
  private static void countAccepted(Address token, BigInteger amount) {
    Bytes key =
        Bytes.zeros(12).concat(token.value()).concat(Bytes.zeros(31)).concat(Bytes.of((byte) 3));
    BigInteger slot = new BigInteger(1, Keccak.hash(key).toArray()).add(BigInteger.ONE);
    String word = "0x%064x";
    l1().client()
        .raw(
            "anvil_setStorageAt",
            saleAddress().toString(),
            word.formatted(slot),
            word.formatted(amount));
  }

  @Test
  void aSettlementThatWasBegunWithAnotherToolIsNamedRowByRow() {
    close();
    CommitmentData alice = world.devnet().sale().commitmentAt(0);
    send("operator", saleAddress(), SaleCalls.setAllocations(List.of(row(alice, 7)), false));
    Run.Result refused = settle("--send", "--yes");
    assertThat(refused.exit()).isEqualTo(4);
    assertThat(refused.err())
        .contains("AllocationAlreadySet")
        .contains("another tool")
        .contains(alice.entity().toString())
        .contains("--overwrite");
    assertThat(accepted()).isEqualTo(BigInteger.valueOf(7));
    JsonNode forced = json(settle("--send", "--overwrite", "--yes", "--json"));
    assertThat(accepted()).isEqualTo(new BigInteger(forced.get("accepted").asString()));
  }

  @Test
  void twoOperatorsAtOnceDoNotUndoEachOther() {
    close();
    grantTo("treasury", Role.SETTLER);
    CommitmentData bob = world.devnet().sale().commitmentAt(1);
    Runnable other =
        () ->
            send("treasury", saleAddress(), SaleCalls.setAllocations(List.of(row(bob, 5)), false));
    try (CutOff node = CutOff.meddling(1, endpoint(), other)) {
      Run.Result refused = settle("--send", "--batch", "1", "--rpc-url", node.url(), "--yes");
      assertThat(refused.exit()).as(refused.err()).isEqualTo(4);
      assertThat(refused.err())
          .contains("AllocationAlreadySet")
          .contains("What is mined already stays");
    }
    Run.Result again = settle("--send", "--yes");
    assertThat(again.exit()).isEqualTo(4);
    assertThat(again.err()).contains(bob.entity().toString()).contains("1 are as wanted");
  }

  @Test
  void aLostJournalIsNoLossAndTransactionsThatItDoesNotKnowAreWaitedFor() {
    close();
    json(settle("--send", "--batch", "1", "--yes", "--json"));
    BigInteger all = accepted();
    forgetJournal();
    JsonNode again = json(settle("--send", "--yes", "--json"));
    assertThat(again.get("rows_to_set").asInt()).isZero();
    assertThat(again.get("transactions")).isEmpty();
    assertThat(accepted()).isEqualTo(all);

    l1().client().raw("evm_setIntervalMining", 0);
    try (Signer operator = signer("operator")) {
      sendWithoutWaiting(operator);
      Run.Result waiting = settle("--send", "--yes");
      assertThat(waiting.exit()).isEqualTo(9);
      assertThat(waiting.err()).contains("does not know").contains("run this command again");
    } finally {
      l1().client().raw("evm_mine");
      l1().client().raw("evm_setAutomine", true);
    }
    assertThat(settle("--send", "--yes").exit()).isZero();
  }

  @Test
  void aDistributorThatWouldRefuseTheRootGetsNoTokens() {
    close();
    json(settle("--send", "--yes", "--json"));
    json(world.as("operator", "operator", "finalize", "--yes", "--json"));
    String there = l2().client().raw("evm_snapshot").asString();
    try {
      Run.Result poor = world.as("grace", "operator", "distribute", "--yes");
      assertThat(poor.exit()).isEqualTo(4);
      assertThat(poor.err()).contains("OwnableUnauthorizedAccount");

      Address token = world.devnet().state().contracts().token();
      Address distributor = world.devnet().state().contracts().distributor();
      BigInteger held = new Erc20(l2().client(), token).balance(address("operator"));
      sendOnL2(token, Erc20.transfer(address("treasury"), held));
      Run.Result shortOf = world.as("operator", "operator", "distribute", "--yes");
      assertThat(shortOf.exit()).isEqualTo(4);
      assertThat(shortOf.err()).contains("lacks").contains("Fund it from the account");

      sendOnL2(
          distributor,
          DistributorCalls.setRoot(Bytes.zeros(31).concat(Bytes.of((byte) 1)), BigInteger.ZERO));
      Run.Result taken = world.as("operator", "operator", "distribute", "--yes");
      assertThat(taken.exit()).isEqualTo(4);
      assertThat(taken.err()).contains("RootAlreadySet").contains("gavel verify distribution");
    } finally {
      l2().client().raw("evm_revert", there);
    }
  }

  private static Run.Result settle(String... more) {
    List<String> args = new ArrayList<>(List.of("operator", "settle"));
    args.addAll(List.of(more));
    return world.as("operator", args.toArray(String[]::new));
  }

  private static JsonNode json(Run.Result result) {
    assertThat(result.exit()).as(result.err()).isZero();
    return result.json();
  }

  private static void close() {
    world.operator("operator", "stage", "settlement", "--yes");
  }

  private static Allocation row(CommitmentData of, long accepted) {
    WalletTokenAmount pair =
        of.amounts().stream().filter(each -> each.amount().signum() > 0).findFirst().orElseThrow();
    return new Allocation(of.entity(), pair.wallet(), pair.token(), BigInteger.valueOf(accepted));
  }

  private static void grant(Role role) {
    grantTo("operator", role);
  }

  private static void grantTo(String account, Role role) {
    send("operator", saleAddress(), SaleCalls.grantRole(role, address(account)));
    l1().addEther(address(account), BigInteger.TEN.pow(19));
  }

  private static void send(String account, Address to, Bytes data) {
    try (Signer signer = signer(account)) {
      new LocalSender(l1().client(), signer).send(List.of(step(to, data)));
    }
  }

  private static void sendOnL2(Address to, Bytes data) {
    try (Signer signer = signer("operator")) {
      new LocalSender(l2().client(), signer).send(List.of(step(to, data)));
    }
  }

  private static void sendWithoutWaiting(Signer signer) {
    var transaction =
        new gavel.wallet.transaction.UnsignedTransaction(
            l1().client().chainId(),
            l1().client().transactionCount(signer.address(), gavel.protocol.rpc.BlockTag.LATEST),
            Optional.of(signer.address()),
            BigInteger.ZERO,
            Bytes.EMPTY,
            BigInteger.valueOf(21_000),
            new gavel.wallet.transaction.Fees.Eip1559(
                BigInteger.valueOf(100_000_000_000L), BigInteger.valueOf(1_000_000_000)));
    l1().client().sendRawTransaction(signer.sign(transaction).raw());
  }

  private static Step step(Address to, Bytes data) {
    return new Step("by hand", Optional.of(to), BigInteger.ZERO, data, "", Optional.empty());
  }

  private static Signer signer(String account) {
    return Crowd.unlock(world.devnet(), account);
  }

  private static void forgetJournal() {
    for (String end : List.of("", "-wal", "-shm")) {
      delete(home.resolve(".local/share/gavel/journal.db" + end));
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static BigInteger accepted() {
    return world.devnet().sale().total(SaleTotal.ACCEPTED);
  }

  private static LocalChain l1() {
    return world.devnet().l1();
  }

  private static LocalChain l2() {
    return world.devnet().l2();
  }

  private static URI endpoint() {
    return l1().network().endpoints().getFirst();
  }

  private static Address saleAddress() {
    return world.devnet().descriptor().require(Keys.SALE);
  }

  private static void place(String person, String price, String amount) {
    world.place(person, price, amount, "usdc", "--no-lock");
  }

  private static Address address(String account) {
    return world.devnet().account(account).address();
  }
}
