package gavel.cli.command.operator;

import gavel.cli.View;
import gavel.cli.option.CountOrNone;
import gavel.cli.render.Times;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sent;
import gavel.protocol.claim.Distributor;
import gavel.protocol.claim.DistributorCalls;
import gavel.wallet.Bytes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel operator tge}. */
@Command(
    description = {
      "Announces when tokens can be claimed (TGE), and with it when locks open: so many calendar"
          + " months later (UTC).",
      "An announced time can be moved later while it has not come, never earlier."
    })
public final class OperatorTgeCommand extends OperatorCommand {

  @Option(
      names = "--opens",
      required = true,
      paramLabel = "TIME",
      description = "the instant, such as 2026-04-29T12:00:00Z")
  private Instant opens;

  @Option(
      names = "--lock-months",
      defaultValue = "12",
      paramLabel = "N",
      description = "calendar months from TGE to the end of locks (default: ${DEFAULT-VALUE})")
  private CountOrNone months;

  @Override
  public View call() {
    Distributor distributor = sale().distributor();
    Instant locks = opens.atZone(ZoneOffset.UTC).plusMonths(months.value()).toInstant();
    boolean announced = distributor.opensAt().isPresent();
    Bytes data =
        announced
            ? DistributorCalls.postpone(opens, locks)
            : DistributorCalls.announce(opens, locks);
    Review review =
        Review.of("TGE", Times.both(opens, session().env().zone()))
            .row("Locks open", Times.both(locks, session().env().zone()))
            .note("both can be moved later until TGE, never earlier");
    String decoded =
        (announced ? "postpone(" : "announce(")
            + opens.getEpochSecond()
            + ", "
            + locks.getEpochSecond()
            + ")";
    Sent sent =
        onL2(
            List.of(step("tge", call(distributor.address(), data, decoded))),
            "announce TGE",
            review);
    return new Done(
        "gavel.operator-tge/1",
        List.of(),
        Map.of("opens_at", opens.toString(), "locks_open_at", locks.toString()),
        sent);
  }
}
