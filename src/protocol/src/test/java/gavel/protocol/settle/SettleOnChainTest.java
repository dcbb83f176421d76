package gavel.protocol.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gavel.auction.Auction;
import gavel.auction.EntityId;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.protocol.Finding;
import gavel.protocol.chain.SaleWorld;
import gavel.protocol.claim.ClaimStatus;
import gavel.protocol.claim.DistributionTree;
import gavel.protocol.claim.Distributor;
import gavel.protocol.claim.DistributorCalls;
import gavel.protocol.claim.GavelRail;
import gavel.protocol.deploy.Deployment;
import gavel.protocol.deploy.TokenDeployment;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.sale.Allocation;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.LeaveChecks;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SaleTotal;
import gavel.protocol.sale.Stage;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettleOnChainTest {
  private static final EntityId ALICE = SaleWorld.entity(1);
  private static final EntityId BOB = SaleWorld.entity(2);
  private static final EntityId CAROL = SaleWorld.entity(3);

  private SaleWorld world;
  private SaleClient sale;
  private Address alice;
  private Address bob;
  private Address bobTwo;
  private Address carol;

  @BeforeEach
  void bids() {
    world = SaleWorld.create();
    sale = world.client();
    alice = bidder(11);
    bob = bidder(12);
    bobTwo = bidder(13);
    carol = bidder(14);
    bid(ALICE, alice, world.usdc(), 20_000, 20_000, 1, false);
    bid(BOB, bob, world.usdt(), 25_000, 25_000, 2, true);
    bid(BOB, bobTwo, world.usdc(), 15_000, 40_000, 2, true);
    bid(CAROL, carol, world.usdc(), 30_000, 30_000, 3, false);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private Address bidder(int number) {
    try (KeySigner signer = world.actors().signer(number)) {
      return signer.address();
    }
  }

  private void bid(
      EntityId entity,
      Address wallet,
      Address token,
      long pays,
      long total,
      long price,
      boolean lock) {
    world.fund(wallet, token, pays * 1_000_000);
    world.bid(entity, wallet, token, new BidTerms(lock, price, usd(total)));
  }

  private static BigInteger usd(long dollars) {
    return BigInteger.valueOf(dollars * 1_000_000);
  }

  private Settlement settle() {
    return Auction.settle(SaleSnapshot.latest(sale).book(), SaleWorld.terms(), Participants.NONE);
  }

  private AllocationPlan plan(List<Allocation> rows) {
    return AllocationPlan.of(SaleSnapshot.latest(sale), rows);
  }

  private void send(AllocationPlan plan) {
    plan.batches(AllocationPlan.BATCH)
        .forEach(batch -> world.operate(SaleCalls.setAllocations(batch, plan.needsOverwrite())));
  }

  @Test
  void aSaleIsSettledRefundedAndPaidOutToTheLastUnit() {
    assertThat(settle().pStar()).hasValue(sale.liveClearingPrice().orElseThrow());
    world.operate(SaleCalls.openCancellation());
    assertThat(LeaveChecks.cancel(sale, carol).passed()).isTrue();
    world.actors().send(carol, world.sale(), SaleCalls.cancelBid());
    world.operate(SaleCalls.openSettlement());

    Settlement settlement = settle();
    List<Allocation> rows = Allocations.of(settlement);
    AllocationPlan plan = plan(rows);
    assertThat(plan.findings()).isEmpty();
    assertThat(plan.needsOverwrite()).isFalse();
    assertThat(plan.total()).isEqualTo(BigInteger.valueOf(settlement.totals().accepted()));
    send(plan);
    assertThat(plan(rows))
        .isEqualTo(new AllocationPlan(List.of(), List.of(), rows.size(), plan.total(), List.of()));

    world.operate(SaleCalls.finalizeSettlement(plan.total()));
    RefundPlan refunds = RefundPlan.of(SaleSnapshot.latest(sale));
    assertThat(refunds.total()).isEqualTo(usd(60_000).subtract(plan.total()));
    refunds
        .batches(AllocationPlan.BATCH)
        .forEach(batch -> world.operate(SaleCalls.processRefunds(batch, true)));
    assertThat(RefundPlan.of(SaleSnapshot.latest(sale)).entities()).isEmpty();
    world.operate(SaleCalls.withdraw());

    BigInteger left = balance(world.usdc(), world.sale()).add(balance(world.usdt(), world.sale()));
    assertThat(left).isZero();
    assertThat(balance(world.usdc(), carol)).isEqualTo(usd(30_000));
    assertThat(sale.total(SaleTotal.WITHDRAWN)).isEqualTo(plan.total());
    assertThat(sale.stage()).isEqualTo(Stage.DONE);
    assertThat(LeaveChecks.refund(sale, alice).findings())
        .extracting(Finding::error)
        .containsExactly("AlreadyRefunded");
  }

  private BigInteger balance(Address token, Address account) {
    return new Erc20(world.node().client(), token).balance(account);
  }

  @Test
  void aRowThatTheChainWouldRefuseIsFoundBeforehand() {
    Address stranger = bidder(15);
    List<Allocation> rows =
        List.of(
            new Allocation(SaleWorld.entity(9), alice, world.usdc(), usd(1)),
            new Allocation(ALICE, stranger, world.usdc(), usd(1)),
            new Allocation(ALICE, alice, world.usdt(), usd(1)),
            new Allocation(BOB, bob, world.usdt(), usd(25_001)),
            new Allocation(CAROL, carol, world.usdc(), usd(2)),
            new Allocation(CAROL, carol, world.usdc(), usd(3)));
    assertThat(plan(rows).findings())
        .extracting(Finding::id, Finding::error)
        .containsExactlyInAnyOrder(
            tuple("duplicate", ""),
            tuple("entity", "EntityNotInitialized"),
            tuple("commitment", "WalletNotAssociatedWithEntity"),
            tuple("commitment", "AllocationExceedsCommitment"),
            tuple("commitment", "AllocationExceedsCommitment"));
  }

  @Test
  void onlyRowsThatChangeAreSentAndARowThatIsGoneBecomesZero() {
    world.operate(SaleCalls.openSettlement());
    Allocation first = new Allocation(ALICE, alice, world.usdc(), usd(10));
    Allocation second = new Allocation(BOB, bob, world.usdt(), usd(20));
    send(plan(List.of(first, second)));

    Allocation added = new Allocation(CAROL, carol, world.usdc(), usd(30));
    AllocationPlan next = plan(List.of(second, added));
    Allocation gone = new Allocation(ALICE, alice, world.usdc(), BigInteger.ZERO);
    assertThat(next.changes()).containsExactly(gone, added);
    assertThat(next.overwrites()).containsExactly(gone);
    assertThat(next.unchanged()).isEqualTo(1);
    assertThat(next.total()).isEqualTo(usd(50));
    send(next);
    assertThat(sale.total(SaleTotal.ACCEPTED)).isEqualTo(usd(50));
  }

  @Test
  void theCommitmentsExportHasARowForEveryWalletAndToken() {
    SaleSnapshot snapshot = SaleSnapshot.latest(sale);
    String csv = OperatorCsv.commitments(snapshot);
    String id = "0x11110000000000000000000000000001";
    assertThat(csv.lines()).hasSize(1 + 2 + 4 + 2);
    assertThat(csv.lines().skip(1).findFirst())
        .hasValue(
            String.join(
                ",",
                id,
                alice.toString(),
                world.usdc().toString(),
                id + "0".repeat(32),
                Long.toString(snapshot.commitments().get(0).timestamp()),
                "1,false,20000000000,0,false,0x"));
    assertThat(csv).endsWith("\n").startsWith(OperatorCsv.COMMITMENTS_HEADER + "\n");
  }

  @Test
  void tokensAreClaimedByProofsAndLocksOpenInTheirTime() {
    Settlement settlement = settle();
    DistributionTree tree = DistributionTree.of(Allocations.leaves(settlement));
    Deployment deployment =
        new Deployment(
            world.operator().address(),
            world.node().client().transactionCount(world.operator().address(), BlockTag.LATEST));
    Address token = TokenDeployment.token(deployment, world.operator().address());
    Address contract =
        TokenDeployment.distributor(deployment, token, world.operator().address(), 12);
    deployment.steps().forEach(step -> world.actors().send(world.operator().address(), step));
    Distributor distributor = new Distributor(world.node().client(), contract);
    GavelRail rail =
        new GavelRail(distributor, Optional.of(DistributionTree.fromJson(tree.toJson())));
    assertThat(rail.status(bob).obstacles())
        .extracting(Finding::error)
        .containsExactly("RootNotSet", "NotAnnounced");
    assertThatThrownBy(() -> operate(contract, DistributorCalls.setRoot(tree.root(), tree.total())))
        .isInstanceOf(CallReverted.class)
        .hasMessageContaining("NotFunded");

    operate(token, Erc20.transfer(contract, tree.total()));
    operate(contract, DistributorCalls.setRoot(tree.root(), tree.total()));
    long tge = world.now() + 100;
    operate(
        contract,
        DistributorCalls.announce(
            Instant.ofEpochSecond(tge), Instant.ofEpochSecond(tge + 365 * 86_400)));
    assertThat(rail.status(bob).obstacles())
        .extracting(Finding::error)
        .containsExactly("NotOpenYet");
    world.actors().warp(tge);
    ClaimStatus open = rail.status(bob);
    assertThat(open.open()).isTrue();
    assertThat(open.claimable()).isZero();
    assertThat(open.booked()).isEqualTo(tree.leaf(bob).orElseThrow().locked());
    world.actors().send(alice, contract, rail.claim(bob).data());
    assertThat(rail.status(bob).obstacles())
        .extracting(Finding::error)
        .containsExactly("AlreadyClaimed");
    assertThat(rail.releaseObstacles(bob))
        .extracting(Finding::error)
        .containsExactly("LocksNotOpenYet");
    world.actors().warp(tge + 365 * 86_400);
    assertThat(rail.releaseObstacles(bob)).isEmpty();
    world.actors().send(bob, contract, rail.release(bob).data());
    assertThat(balance(token, bob)).isEqualTo(tree.leaf(bob).orElseThrow().locked());
    assertThat(rail.releaseObstacles(alice))
        .extracting(Finding::error)
        .containsExactly("NothingToRelease");
  }

  private void operate(Address contract, Bytes data) {
    world.actors().send(world.operator().address(), contract, data);
  }
}
