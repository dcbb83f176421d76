package gavel.protocol.sale;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.EntityId;
import gavel.auction.Fraction;
import gavel.auction.io.TermsToml;
import gavel.protocol.Finding;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BidChecksTest {
  private static final UUID SALE = new UUID(1, 2);
  private static final EntityId ME = new EntityId(0, 1);
  private static final EntityId OTHER = new EntityId(0, 2);
  private static final Address WALLET = address(1);
  private static final Address TOKEN = address(2);
  private static final Instant NOW = Instant.ofEpochSecond(1_766_000_000);

  private static Address address(int last) {
    return new Address(Bytes.zeros(19).concat(Bytes.of((byte) last)));
  }

  private static BigInteger usd(long dollars) {
    return BigInteger.valueOf(dollars * 1_000_000);
  }

  private static PurchasePermit permit(boolean forcedLock) {
    long now = NOW.getEpochSecond();
    return new PurchasePermit(
        ME,
        SALE,
        WALLET,
        now + 60,
        usd(100),
        usd(5000),
        1,
        900,
        now - 60,
        now + 60,
        PurchasePermit.payload(forcedLock));
  }

  private static EntityState state(BidTerms bid, boolean refunded, Address... wallets) {
    return new EntityState(
        ME,
        1,
        refunded,
        bid,
        List.of(wallets).stream()
            .map(each -> new WalletState(each, ME, List.of(), List.of(), List.of()))
            .toList());
  }

  private static final EntityState NEW = state(new BidTerms(false, 0, BigInteger.ZERO), false);

  private static BidFacts facts(
      Stage stage, EntityState entity, Optional<EntityId> known, Optional<PurchasePermit> permit) {
    return new BidFacts(
        NOW,
        stage,
        false,
        SALE,
        List.of(TOKEN),
        2,
        entity,
        known,
        permit,
        Optional.of(address(9)),
        true,
        usd(3000),
        usd(10),
        BigInteger.ONE,
        TermsToml.preset("gensyn").grid(),
        100_000_000);
  }

  private static BidFacts open(EntityState entity) {
    return facts(Stage.COMMITMENT, entity, Optional.empty(), Optional.of(permit(false)));
  }

  private static BidIntent bid(String price, long dollars, boolean lock) {
    return new BidIntent(
        ME, WALLET, TOKEN, Fraction.parse(price), usd(dollars), lock, BidIntent.Funding.APPROVAL);
  }

  private static List<String> errors(BidFacts facts, BidIntent bid) {
    return BidChecks.of(facts, bid).findings().stream()
        .map(each -> each.error().isEmpty() ? each.id() : each.error())
        .toList();
  }

  @Test
  void aGoodBidPassesEveryCheck() {
    CheckReport report = BidChecks.of(open(NEW), bid("0.045", 2500, false));
    assertThat(report).isEqualTo(new CheckReport(24, List.of()));
    assertThat(report.passes()).isEqualTo(24);
  }

  @Test
  void everythingThatIsWrongIsFoundAtOnce() {
    BidFacts us = facts(Stage.COMMITMENT, NEW, Optional.empty(), Optional.of(permit(true)));
    assertThat(BidChecks.of(us, bid("0.03005", 60, false)).findings())
        .containsExactly(
            new Finding(
                "price",
                "",
                "$0.03005 is between two steps: $0.0300 and $0.0301",
                "Name one of them: --price"),
            new Finding(
                "amount", "BidBelowMinAmount", "$60.00 is below the minimum of $100.00", ""),
            new Finding(
                "lock", "BidMustHaveLockup", "buyers of your region must lock", "Add --lock"));
  }

  @Test
  void theStageIsNamedWithTheOneThatIsNeeded() {
    assertThat(
            BidChecks.of(
                    facts(Stage.CANCELLATION, NEW, Optional.empty(), Optional.of(permit(false))),
                    bid("0.045", 2500, false))
                .findings())
        .extracting(Finding::sentence)
        .containsExactly("bids are taken in stage Commitment, the sale is in stage Cancellation");
  }

  @Test
  void aRaiseMayNotLowerAnything() {
    EntityState raised = state(new BidTerms(true, 450, usd(2500)), false, WALLET);
    assertThat(errors(open(raised), bid("0.0300", 2000, false)))
        .containsExactly(
            "BidAmountCannotBeLowered", "BidPriceCannotBeLowered", "BidLockupCannotBeUndone");
  }

  @Test
  void onlyTheDifferenceIsNeededForARaise() {
    EntityState raised = state(new BidTerms(false, 450, usd(2500)), false, WALLET);
    assertThat(errors(open(raised), bid("0.045", 5000, false))).isEmpty();
    assertThat(errors(open(NEW), bid("0.045", 5000, false)))
        .containsExactly("ERC20InsufficientBalance");
  }

  @Test
  void anAllowanceMattersOnlyWhereNothingElsePays() {
    BidIntent asItIs =
        new BidIntent(
            ME,
            WALLET,
            TOKEN,
            Fraction.parse("0.045"),
            usd(500),
            false,
            BidIntent.Funding.ALLOWANCE);
    assertThat(errors(open(NEW), asItIs)).containsExactly("ERC20InsufficientAllowance");
  }

  @Test
  void theLimitsOfPermitAndGridHold() {
    assertThat(errors(open(NEW), bid("0.0901", 2500, false)))
        .containsExactly("BidPriceExceedsMaxPrice");
    assertThat(errors(open(NEW), bid("0.2", 2500, false)))
        .containsExactly("BidPriceExceedsMaxPrice");
    EntityState large = state(new BidTerms(false, 1, usd(4000)), false, WALLET);
    assertThat(errors(open(large), bid("0.045", 6000, false)))
        .containsExactly("BidExceedsMaxAmount");
    assertThat(errors(open(NEW), bid("0.045", 0, false))).containsExactly("ZeroAmount");
  }

  @Test
  void walletsBelongToOneEntityAndAreFew() {
    assertThat(
            errors(
                facts(Stage.COMMITMENT, NEW, Optional.of(OTHER), Optional.of(permit(false))),
                bid("0.045", 500, false)))
        .containsExactly("WalletTiedToAnotherEntity");
    EntityState full = state(new BidTerms(false, 1, usd(100)), false, address(5), address(6));
    assertThat(errors(open(full), bid("0.045", 500, false)))
        .containsExactly("MaxWalletsPerEntityExceeded");
  }

  @Test
  void whoHasLeftStaysOut() {
    EntityState left = state(new BidTerms(false, 1, BigInteger.ZERO), true, WALLET);
    assertThat(errors(open(left), bid("0.045", 500, false))).containsExactly("AlreadyRefunded");
  }

  @Test
  void aMissingPermitIsOneFindingAndTheTermsMinimumHolds() {
    BidFacts none = facts(Stage.COMMITMENT, NEW, Optional.empty(), Optional.empty());
    assertThat(errors(none, bid("0.045", 50, false)))
        .containsExactly("permit", "BidBelowMinAmount");
  }

  @Test
  void aPermitForSomethingElseIsFound() {
    BidIntent elsewhere =
        new BidIntent(
            OTHER,
            address(7),
            TOKEN,
            Fraction.parse("0.045"),
            usd(500),
            false,
            BidIntent.Funding.APPROVAL);
    assertThat(errors(open(NEW), elsewhere)).containsExactly("InvalidSender");
    BidIntent another =
        new BidIntent(
            ME,
            WALLET,
            address(8),
            Fraction.parse("0.045"),
            usd(500),
            false,
            BidIntent.Funding.APPROVAL);
    assertThat(errors(open(NEW), another)).containsExactly("InvalidPaymentToken");
  }
}
