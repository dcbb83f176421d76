package gavel.protocol.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.protocol.chain.SaleWorld;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.CallRequest;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.token.Erc20;
import gavel.protocol.token.PermitSupport;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SaleClientTest {
  private static final BigInteger HUNDRED = BigInteger.valueOf(100_000_000);

  private SaleWorld world;
  private SaleClient sale;
  private KeySigner alice;

  @BeforeEach
  void deploy() {
    world = SaleWorld.create();
    sale = world.client();
    alice = world.actors().signer(10);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void everyAddressOfADeploymentIsKnownBeforeItIsSent() {
    world
        .deployment()
        .contracts()
        .forEach(
            (name, address) ->
                assertThat(world.node().client().code(address).size()).as(name).isPositive());
  }

  @Test
  void aNewSaleAnswersEveryView() {
    Address operator = world.operator().address();
    assertThat(sale.saleUuid()).isEqualTo(SaleWorld.SALE_UUID);
    assertThat(sale.paymentTokens()).containsExactly(world.usdc(), world.usdt());
    assertThat(sale.stage()).isEqualTo(Stage.COMMITMENT);
    assertThat(sale.version()).isEqualTo(new Version(2, 0, 0));
    assertThat(sale.paused()).isFalse();
    assertThat(sale.claimRefundEnabled()).isTrue();
    assertThat(sale.reduceCommitmentEnabled()).isTrue();
    assertThat(sale.maxWalletsPerEntity()).isEqualTo(3);
    assertThat(sale.proceedsReceiver()).isEqualTo(operator);
    assertThat(sale.members(Role.SETTLER)).containsExactly(operator);
    assertThat(sale.hasRole(Role.TOKEN_RECOVERER, operator)).isFalse();
    assertThat(sale.adminOf(Role.SETTLER)).isEqualTo(Role.DEFAULT_ADMIN.id());
    assertThat(sale.supports(Bytes.parse("0x8fff1451"))).isTrue();
    assertThat(sale.entities()).isEmpty();
    assertThat(sale.commitments()).isEmpty();
    assertThat(sale.allocations()).isEmpty();
    assertThat(sale.walletState(alice.address())).isEmpty();
    assertThat(sale.entityState(SaleWorld.entity(1)).known()).isFalse();
    assertThat(sale.liveClearingPrice()).contains(1L);
    for (SaleTotal total : SaleTotal.values()) {
      assertThat(sale.total(total)).isZero();
      assertThat(sale.totalByToken(total))
          .containsExactly(
              new TokenAmount(world.usdc(), BigInteger.ZERO),
              new TokenAmount(world.usdt(), BigInteger.ZERO));
    }
  }

  @Test
  void aBidIsSeenInStateAndInEvents() {
    world.fund(alice.address(), world.usdt(), 250_000_000);
    BidTerms bid = new BidTerms(true, 450, BigInteger.valueOf(250_000_000));
    var receipt = world.bid(SaleWorld.entity(1), alice.address(), world.usdt(), bid);

    EntityState state = sale.entityState(SaleWorld.entity(1));
    assertThat(state.bid()).isEqualTo(bid);
    assertThat(state.bidTimestamp()).isEqualTo(world.now());
    assertThat(state.wallet(alice.address()).orElseThrow().committedIn(world.usdt()))
        .isEqualTo(bid.amount());
    assertThat(sale.entityStates()).containsExactly(state);
    assertThat(sale.walletState(alice.address())).isEqualTo(state.wallet(alice.address()));

    CommitmentData commitment = sale.commitmentAt(0);
    assertThat(commitment.commitmentId())
        .isEqualTo(Ids.bytes(SaleWorld.entity(1)).concat(Bytes.zeros(16)));
    assertThat(commitment.amounts())
        .containsExactly(
            new WalletTokenAmount(alice.address(), world.usdc(), BigInteger.ZERO),
            new WalletTokenAmount(alice.address(), world.usdt(), bid.amount()));
    assertThat(sale.events(receipt.blockNumber(), receipt.blockNumber()))
        .extracting(SaleLog::event)
        .containsExactly(
            new SaleEvent.EntityInitialized(SaleWorld.entity(1), alice.address()),
            new SaleEvent.WalletInitialized(SaleWorld.entity(1), alice.address()),
            new SaleEvent.BidPlaced(SaleWorld.entity(1), alice.address(), bid),
            new SaleEvent.CommitmentIncreased(
                SaleWorld.entity(1), alice.address(), world.usdt(), bid.amount()));
  }

  @Test
  void aTokenPermitPaysWithoutAnApproval() {
    world.fund(alice.address(), world.usdc(), 150_000_000);
    world
        .actors()
        .send(alice.address(), world.usdc(), Erc20.approve(world.sale(), BigInteger.ZERO));
    Erc20 usdc = new Erc20(world.node().client(), world.usdc());
    PermitSupport support = usdc.permitSupport().orElseThrow();
    assertThat(support.version()).isEqualTo("2");
    BigInteger deadline = BigInteger.valueOf(world.now() + 600);
    Bytes signature =
        alice
            .signTypedData(
                support.document(
                    alice.address(),
                    world.sale(),
                    HUNDRED,
                    usdc.permitNonce(alice.address()).orElseThrow(),
                    deadline))
            .bytes();
    world
        .actors()
        .send(
            alice.address(),
            world.sale(),
            SaleCalls.replaceBidWithPermit(
                world.usdc(),
                new BidTerms(false, 300, HUNDRED),
                world.permit(SaleWorld.entity(2), alice.address(), false),
                deadline,
                signature));
    assertThat(sale.total(SaleTotal.COMMITTED)).isEqualTo(HUNDRED);
  }

  @Test
  void aTokenWithoutPermitsIsFoundOut() {
    assertThat(new Erc20(world.node().client(), world.usdt()).permitSupport()).isEmpty();
    assertThat(new Erc20(world.node().client(), world.usdt()).permitNonce(alice.address()))
        .isEmpty();
  }

  @Test
  void aRefusedBidSaysWhyInWords() {
    Bytes call =
        world.bidCall(
            SaleWorld.entity(1),
            alice.address(),
            world.usdc(),
            new BidTerms(false, 300, BigInteger.valueOf(60_000_000)));
    assertThatThrownBy(
            () ->
                world
                    .node()
                    .client()
                    .call(CallRequest.from(alice.address(), world.sale(), call), BlockTag.LATEST))
        .isInstanceOf(CallReverted.class)
        .hasMessage(
            "The bid of $60.00 in total is below the minimum of $100.00 (BidBelowMinAmount)."
                + " To see your limits: gavel register limits");
  }

  @Test
  void theWrongStageIsNamedWithTheRightOnes() {
    Bytes call = SaleCalls.cancelBid();
    assertThatThrownBy(
            () ->
                world
                    .node()
                    .client()
                    .estimateGas(CallRequest.from(alice.address(), world.sale(), call)))
        .isInstanceOf(CallReverted.class)
        .hasMessageStartingWith(
            "The sale is in stage Commitment, this needs stage Cancellation (InvalidStage).");
  }

  @Test
  void pagesAreReadToTheLastEntity() {
    for (int i = 1; i <= 7; i++) {
      KeySigner bidder = world.actors().signer(20 + i);
      world.fund(bidder.address(), world.usdc(), 100_000_000);
      world.bid(
          SaleWorld.entity(i), bidder.address(), world.usdc(), new BidTerms(false, i, HUNDRED));
    }
    assertThat(sale.entities())
        .containsExactlyElementsOf(
            List.of(1, 2, 3, 4, 5, 6, 7).stream().map(SaleWorld::entity).toList());
    assertThat(sale.entityStates(List.of(SaleWorld.entity(3), SaleWorld.entity(99))))
        .extracting(EntityState::known)
        .containsExactly(true, false);
    assertThat(sale.allocations()).hasSize(7);
  }

  @Test
  void anAddressWithoutASaleIsNamed() {
    SaleClient nowhere = new SaleClient(world.node().client(), alice.address());
    assertThatThrownBy(nowhere::stage)
        .isInstanceOf(NotASaleException.class)
        .hasMessageContaining("there is no sale contract")
        .hasMessageContaining(alice.address().toString());
    assertThat(nowhere.liveClearingPrice()).isEqualTo(Optional.empty());
  }
}
