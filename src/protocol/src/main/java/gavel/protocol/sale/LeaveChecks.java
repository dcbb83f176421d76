package gavel.protocol.sale;

import static gavel.protocol.Money.usd;
import static gavel.protocol.sale.BidChecks.when;

import gavel.protocol.Finding;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything that would stop a bidder from leaving, reducing, or having a refund paid. */
public final class LeaveChecks {
  private static final String SEE = "To see your bid: gavel bid show";

  private final SaleClient sale;
  private final Address wallet;
  private final Optional<EntityState> entity;

  private LeaveChecks(SaleClient sale, Address wallet) {
    this.sale = sale;
    this.wallet = wallet;
    this.entity = sale.walletState(wallet).map(state -> sale.entityState(state.entity()));
  }

  /** What would stop {@code cancelBid} now. */
  public static CheckReport cancel(SaleClient sale, Address wallet) {
    LeaveChecks checks = new LeaveChecks(sale, wallet);
    return CheckReport.of(
        List.of(
            () -> checks.stage(Stage.CANCELLATION),
            checks::pause,
            checks::known,
            checks::refunded,
            checks::nothingDue,
            checks::gas));
  }

  /** What would stop {@code reduceCommitment} now. */
  public static CheckReport reduce(
      SaleClient sale, Address wallet, List<WalletTokenAmount> reductions) {
    LeaveChecks checks = new LeaveChecks(sale, wallet);
    List<Supplier<Optional<Finding>>> all = new ArrayList<>();
    all.add(() -> checks.stage(Stage.CANCELLATION));
    all.add(checks::pause);
    all.add(checks::reductionsEnabled);
    all.add(checks::known);
    all.add(checks::refunded);
    reductions.forEach(each -> all.add(() -> checks.reduction(each)));
    all.add(checks::gas);
    return CheckReport.of(all);
  }

  /** What would stop {@code claimRefund} now. */
  public static CheckReport refund(SaleClient sale, Address wallet) {
    LeaveChecks checks = new LeaveChecks(sale, wallet);
    return CheckReport.of(
        List.of(
            () -> checks.stage(Stage.DONE),
            checks::pause,
            checks::claimsEnabled,
            checks::known,
            checks::refunded,
            checks::nothingDue,
            checks::gas));
  }

  private Optional<Finding> stage(Stage wanted) {
    Stage got = sale.stage();
    return when(
        got != wanted,
        "stage",
        "InvalidStage",
        "this is possible in stage %s, the sale is in stage %s".formatted(wanted, got),
        got.code() < wanted.code()
            ? "Wait for it: gavel wait --for stage="
                + wanted.contractName().toLowerCase(Locale.ROOT)
            : "To see where the sale stands: gavel sale show");
  }

  private Optional<Finding> pause() {
    return when(
        sale.paused(),
        "pause",
        "SalePaused",
        "the sale is paused",
        "To follow it: gavel sale watch");
  }

  private Optional<Finding> reductionsEnabled() {
    return when(
        !sale.reduceCommitmentEnabled(),
        "reduce",
        "ReduceCommitmentDisabled",
        "this sale does not let a bid be reduced",
        "To leave it whole: gavel bid cancel");
  }

  private Optional<Finding> claimsEnabled() {
    return when(
        !sale.claimRefundEnabled(),
        "claim",
        "ClaimRefundDisabled",
        "the operator of this sale pays refunds out; claiming them is switched off",
        "To see whether yours was paid: gavel refund status");
  }

  private Optional<Finding> known() {
    return when(
        entity.isEmpty(),
        "wallet",
        "WalletNotInitialized",
        "%s has not bid in this sale".formatted(wallet),
        "Name the account that bid: --account");
  }

  private Optional<Finding> refunded() {
    return entity
        .filter(EntityState::refunded)
        .map(
            state ->
                new Finding(
                    "entity",
                    "AlreadyRefunded",
                    "entity %s has left the sale or was refunded already".formatted(state.entity()),
                    SEE));
  }

  private Optional<Finding> nothingDue() {
    return entity
        .filter(state -> !state.refunded() && state.refund().signum() == 0)
        .map(
            state ->
                new Finding(
                    "due",
                    "",
                    "nothing is due: all of %s is accepted".formatted(usd(state.committed())),
                    SEE));
  }

  private Optional<Finding> reduction(WalletTokenAmount wanted) {
    Optional<WalletState> state = entity.flatMap(each -> each.wallet(wanted.wallet()));
    if (entity.isPresent() && state.isEmpty()) {
      return Optional.of(
          new Finding(
              "wallet",
              "WalletNotAssociatedWithEntity",
              "%s is no wallet of your entity".formatted(wanted.wallet()),
              SEE));
    }
    return state.flatMap(each -> amount(each, wanted));
  }

  private static Optional<Finding> amount(WalletState state, WalletTokenAmount wanted) {
    BigInteger most = state.committedIn(wanted.token()).subtract(state.acceptedIn(wanted.token()));
    if (wanted.amount().signum() <= 0) {
      return Optional.of(
          new Finding("amount", "ZeroAmount", "the amount is zero", "Name one: --amount"));
    }
    return when(
        wanted.amount().compareTo(most) > 0,
        "amount",
        "ReductionExceedsReducibleAmount",
        "%s cannot be taken back, at most %s can".formatted(usd(wanted.amount()), usd(most)),
        SEE);
  }

  private Optional<Finding> gas() {
    return when(
        sale.chain().balance(wallet).signum() == 0,
        "gas",
        "",
        "%s has no ETH to pay the fee with".formatted(wallet),
        "Send it some ETH on this chain");
  }
}
