package gavel.cli.command.statement;

import gavel.cli.render.Money;
import gavel.cli.render.Prices;
import gavel.cli.wiring.Sale;
import gavel.protocol.claim.DistributorEvent;
import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SaleEvent;
import gavel.protocol.sale.SignedPermit;
import gavel.protocol.statement.Entry;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What happened, in words. */
record StatementWords(Sale sale, Address wallet) {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  static String time(Instant moment) {
    return SECONDS.format(moment);
  }

  /** One word for the kind, as JSON has it too. */
  static String kind(Entry.Happening what) {
    return switch (what) {
      case Entry.Permitted ignored -> "permit";
      case Entry.OnSale(SaleEvent.BidPlaced ignored) -> "bid";
      case Entry.OnSale(SaleEvent.CommitmentIncreased ignored) -> "paid";
      case Entry.OnSale(SaleEvent.CommitmentReduced ignored) -> "returned";
      case Entry.OnSale(SaleEvent.AllocationSet ignored) -> "accepted";
      case Entry.OnSale(SaleEvent.WalletRefunded ignored) -> "refunded";
      case Entry.OnSale ignored -> "sale";
      case Entry.OnClaim(DistributorEvent.Claimed ignored) -> "claimed";
      case Entry.OnClaim(DistributorEvent.Released ignored) -> "released";
      case Entry.OnClaim(DistributorEvent.LockedStaked ignored) -> "staked";
      case Entry.OnClaim(DistributorEvent.LockedRestored ignored) -> "unstaked";
      case Entry.OnClaim ignored -> "claim";
    };
  }

  /** A sentence's worth. */
  String words(Entry.Happening what) {
    return switch (what) {
      case Entry.Permitted(SignedPermit permit) -> permit(permit);
      case Entry.OnSale(SaleEvent event) -> sale(event);
      case Entry.OnClaim(DistributorEvent event) -> claim(event);
    };
  }

  private String permit(SignedPermit signed) {
    PurchasePermit permit = signed.permit();
    return "signed by %s, from %s up to %s, valid until %s%s"
        .formatted(
            signed.signer().map(Address::toString).orElse("nobody that can be told"),
            Money.usd(permit.minAmount()),
            permit.maxAmount().bitLength() > 64 ? "any amount" : Money.usd(permit.maxAmount()),
            time(Instant.ofEpochSecond(permit.expiresAt())),
            permit.forcedLock() ? ", the lock is a must" : "");
  }

  private String sale(SaleEvent event) {
    return switch (event) {
      case SaleEvent.BidPlaced bid ->
          "%s in all at up to %s%s%s"
              .formatted(
                  Money.usd(bid.bid().amount()),
                  Prices.tick(sale.terms(), bid.bid().price()),
                  bid.bid().lockup() ? ", locked" : "",
                  bid.wallet().equals(wallet)
                      ? ""
                      : ", by the entity's other wallet " + bid.wallet());
      case SaleEvent.CommitmentIncreased up -> payment(up.amount(), up.token()) + " to the sale";
      case SaleEvent.CommitmentReduced down ->
          payment(down.amount(), down.token()) + " back: left the sale";
      case SaleEvent.AllocationSet set ->
          payment(set.accepted(), set.token()) + " accepted by the settlement";
      case SaleEvent.WalletRefunded back ->
          payment(back.amount(), back.token()) + " back: not accepted";
      default -> event.toString();
    };
  }

  private String claim(DistributorEvent event) {
    return switch (event) {
      case DistributorEvent.Claimed claim ->
          tokens(claim.unlocked()) + " received, " + tokens(claim.locked()) + " into the lock";
      case DistributorEvent.Released released -> tokens(released.amount()) + " out of the lock";
      case DistributorEvent.LockedStaked staked ->
          tokens(staked.amount()) + " of the lock staked with " + staked.provider();
      case DistributorEvent.LockedRestored back ->
          tokens(back.amount()) + " back from stake into the lock";
      default -> event.toString();
    };
  }

  String payment(BigInteger amount, Address token) {
    return Money.payment(amount, sale.symbol(token).toUpperCase(Locale.ROOT));
  }

  String tokens(BigInteger units) {
    return Money.tokens(units, sale.terms().offer().decimals(), sale.terms().offer().token());
  }
}
