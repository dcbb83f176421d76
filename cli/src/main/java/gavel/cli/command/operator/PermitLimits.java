package gavel.cli.command.operator;

import gavel.auction.EntityId;
import gavel.cli.exit.Failure;
import gavel.cli.option.TimeStep;
import gavel.cli.option.UsdAmount;
import gavel.cli.wiring.Sale;
import gavel.protocol.Money;
import gavel.protocol.descriptor.Key;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.sale.PurchasePermit;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What permits allow where nothing else is said of an entity. */
final class PermitLimits {

  @Option(
      names = "--min-amount",
      paramLabel = "USD",
      description = "the least an entity may bid (default: the terms' minimum)")
  private UsdAmount minAmount;

  @Option(
      names = "--max-amount",
      paramLabel = "USD",
      description = "the most it may bid (default: no limit)")
  private UsdAmount maxAmount;

  @Option(names = "--min-tick", paramLabel = "N", description = "the lowest price step")
  private Long minTick;

  @Option(names = "--max-tick", paramLabel = "N", description = "the highest price step")
  private Long maxTick;

  @Option(
      names = "--opens",
      paramLabel = "TIME",
      description = "when it may bid first (default: the sale's opening)")
  private Instant opens;

  @Option(
      names = "--closes",
      paramLabel = "TIME",
      description = "when it may bid no more (default: the sale's close)")
  private Instant closes;

  @Option(
      names = "--expires",
      paramLabel = "TIME|SPAN",
      description = "until when the permit is good, such as 2d (default: until bids close)")
  private TimeStep expires;

  @Option(names = "--force-lock", description = "the entity must lock")
  private boolean forceLock;

  /** A permit by these limits, but for what a row of a file says of the entity itself. */
  PurchasePermit permit(Sale sale, PermitRow row, Instant now) {
    long end = time(sale, closes, Keys.CLOSES, "--closes").getEpochSecond();
    return new PurchasePermit(
        row.entity(),
        sale.client().saleUuid(),
        row.wallet(),
        expiry(now, end),
        row.minAmount().orElseGet(() -> least(sale)),
        row.maxAmount().orElseGet(() -> maxAmount == null ? Money.NO_LIMIT : maxAmount.micro()),
        minTick == null ? sale.terms().grid().min() : minTick,
        maxTick == null ? sale.terms().grid().max() : maxTick,
        time(sale, opens, Keys.OPENS, "--opens").getEpochSecond(),
        end,
        PurchasePermit.payload(row.forcedLock().orElse(forceLock)));
  }

  /** A row for an entity of whom only these options speak. */
  static PermitRow row(EntityId entity, Address wallet) {
    return new PermitRow(entity, wallet, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private BigInteger least(Sale sale) {
    return minAmount == null ? BigInteger.valueOf(sale.terms().minimumBid()) : minAmount.micro();
  }

  private long expiry(Instant now, long end) {
    return switch (expires) {
      case null -> end;
      case TimeStep.By(var span) -> now.plus(span).getEpochSecond();
      case TimeStep.To(var time) -> time.getEpochSecond();
    };
  }

  private static Instant time(Sale sale, Instant typed, Key<Instant> key, String option) {
    return Optional.ofNullable(typed)
        .or(() -> sale.descriptor().get(key))
        .orElseThrow(
            () ->
                Failure.usage(
                    "the sale's descriptor does not say " + key.what() + ".",
                    "Add " + option + " TIME, such as 2026-12-20T17:00:00Z"));
  }
}
