package gavel.protocol.sale;

import static gavel.protocol.Money.usd;
import static gavel.protocol.Times.utc;

import gavel.protocol.Finding;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Everything that would stop a bid, all at once. One check each for what the contract, the token
 * and the chain look at; findings come in the contract's order.
 */
public final class BidChecks {
  private static final String UP_ONLY =
      "A bid can only go up. To leave, wait for the cancellation stage: gavel bid cancel";

  private final BidFacts facts;
  private final BidIntent bid;

  private BidChecks(BidFacts facts, BidIntent bid) {
    this.facts = facts;
    this.bid = bid;
  }

  /** Holds a bid against the facts. */
  public static CheckReport of(BidFacts facts, BidIntent bid) {
    BidChecks checks = new BidChecks(facts, bid);
    PermitChecks permit = new PermitChecks(facts, bid);
    return CheckReport.of(
        List.of(
            checks::stage,
            checks::pause,
            permit::presence,
            permit::sale,
            permit::expiry,
            permit::wallet,
            permit::signature,
            checks::token,
            permit::window,
            checks::grid,
            permit::price,
            checks::zero,
            checks::minimum,
            permit::maximum,
            permit::lock,
            checks::refunded,
            checks::lowerAmount,
            checks::lowerPrice,
            checks::undoneLock,
            checks::walletOfAnother,
            checks::wallets,
            checks::balance,
            checks::allowance,
            checks::gas));
  }

  private Optional<Finding> stage() {
    return when(
        facts.stage() != Stage.COMMITMENT,
        "stage",
        "InvalidStage",
        "bids are taken in stage Commitment, the sale is in stage " + facts.stage(),
        "To see where the sale stands: gavel sale show");
  }

  private Optional<Finding> pause() {
    return when(
        facts.paused(),
        "pause",
        "SalePaused",
        "the sale is paused",
        "To follow it: gavel sale watch");
  }

  private Optional<Finding> token() {
    return when(
        !facts.paymentTokens().contains(bid.token()),
        "token",
        "InvalidPaymentToken",
        "the sale does not take the token " + bid.token(),
        "To see which it takes: gavel sale show");
  }

  private Optional<Finding> grid() {
    OptionalLong tick = TickPrices.tick(facts.grid(), bid.price());
    if (tick.isEmpty()) {
      return Optional.of(
          new Finding(
              "price",
              "",
              "$%s is between two steps: %s"
                  .formatted(
                      bid.price().toDecimal(10), TickPrices.neighbours(facts.grid(), bid.price())),
              "Name one of them: --price"));
    }
    long price = tick.getAsLong();
    return when(
        price < facts.grid().min() || price > facts.grid().max(),
        "price",
        price < facts.grid().min() ? "BidPriceBelowMinPrice" : "BidPriceExceedsMaxPrice",
        "%s is outside the sale's prices, %s to %s"
            .formatted(
                TickPrices.usd(facts.grid(), price),
                TickPrices.usd(facts.grid(), facts.grid().min()),
                TickPrices.usd(facts.grid(), facts.grid().max())),
        "Name a price within them: --price");
  }

  private Optional<Finding> zero() {
    return when(
        bid.total().signum() == 0,
        "amount",
        "ZeroAmount",
        "the amount is zero",
        "Name one: --amount");
  }

  private Optional<Finding> minimum() {
    BigInteger minimum =
        facts
            .permit()
            .map(PurchasePermit::minAmount)
            .orElse(BigInteger.valueOf(facts.minimumBid()));
    return when(
        bid.total().signum() > 0 && bid.total().compareTo(minimum) < 0,
        "amount",
        "BidBelowMinAmount",
        "%s is below the minimum of %s".formatted(usd(bid.total()), usd(minimum)),
        "");
  }

  private Optional<Finding> refunded() {
    return when(
        facts.entity().refunded(),
        "entity",
        "AlreadyRefunded",
        "entity %s has left the sale".formatted(bid.entity()),
        "To see what it got back: gavel bid show");
  }

  private Optional<Finding> lowerAmount() {
    BigInteger current = facts.entity().bid().amount();
    return when(
        bid.total().compareTo(current) < 0,
        "amount",
        "BidAmountCannotBeLowered",
        "a total of %s is below your current bid of %s".formatted(usd(bid.total()), usd(current)),
        UP_ONLY);
  }

  private Optional<Finding> lowerPrice() {
    long current = facts.entity().bid().price();
    OptionalLong price = TickPrices.tick(facts.grid(), bid.price());
    return when(
        price.isPresent() && price.getAsLong() < current,
        "price",
        "BidPriceCannotBeLowered",
        price.isEmpty()
            ? ""
            : "%s is below your current bid's %s"
                .formatted(
                    TickPrices.usd(facts.grid(), price.getAsLong()),
                    TickPrices.usd(facts.grid(), current)),
        UP_ONLY);
  }

  private Optional<Finding> undoneLock() {
    return when(
        facts.entity().bid().lockup() && !bid.lockup(),
        "lock",
        "BidLockupCannotBeUndone",
        "your bid is locked, and a lock cannot be undone",
        "Add --lock");
  }

  private Optional<Finding> walletOfAnother() {
    return facts
        .walletEntity()
        .filter(known -> !known.equals(bid.entity()))
        .map(
            known ->
                new Finding(
                    "wallet",
                    "WalletTiedToAnotherEntity",
                    "%s has bid for entity %s".formatted(bid.wallet(), known),
                    "Bid from another wallet with --account, or for that entity with --entity"));
  }

  private Optional<Finding> wallets() {
    int used = facts.entity().wallets().size();
    return when(
        facts.walletEntity().isEmpty() && used >= facts.maxWallets(),
        "wallet",
        "MaxWalletsPerEntityExceeded",
        "your entity bids from %d wallets already, and %d are allowed"
            .formatted(used, facts.maxWallets()),
        "Bid from one of them: --account");
  }

  private Optional<Finding> balance() {
    BigInteger needed = facts.difference(bid);
    return when(
        needed.signum() > 0 && facts.balance().compareTo(needed) < 0,
        "balance",
        "ERC20InsufficientBalance",
        "%s is needed, %s holds %s of the token"
            .formatted(usd(needed), bid.wallet(), usd(facts.balance())),
        "Send it the rest, or bid less");
  }

  private Optional<Finding> allowance() {
    BigInteger needed = facts.difference(bid);
    return when(
        bid.funding() == BidIntent.Funding.ALLOWANCE
            && needed.signum() > 0
            && facts.allowance().compareTo(needed) < 0,
        "allowance",
        "ERC20InsufficientAllowance",
        "the sale may take %s of the token, %s is needed"
            .formatted(usd(facts.allowance()), usd(needed)),
        "Let the bid approve it first");
  }

  private Optional<Finding> gas() {
    return when(
        facts.wei().signum() == 0,
        "gas",
        "",
        "%s has no ETH to pay the fee with".formatted(bid.wallet()),
        "Send it some ETH on this chain; about 0.01 is plenty");
  }

  static Optional<Finding> when(
      boolean refused, String id, String error, String sentence, String next) {
    return refused ? Optional.of(new Finding(id, error, sentence, next)) : Optional.empty();
  }

  static String time(long seconds) {
    return utc(BigInteger.valueOf(seconds));
  }
}
