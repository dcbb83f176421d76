package gavel.cli.command.operator;

import gavel.cli.View;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sent;
import gavel.protocol.sale.SaleCalls;
import gavel.wallet.Bytes;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel operator pause}. */
@Command(
    description = "Stops bids, cancellations, reductions and refund claims; --off lets them go on.")
public final class OperatorPauseCommand extends OperatorCommand {

  @Option(names = "--off", description = "let the sale go on (needs the sale manager's role)")
  private boolean off;

  @Override
  public View call() {
    Bytes data = off ? SaleCalls.setPaused(false) : SaleCalls.pause();
    String decoded = off ? "setPaused(false)" : "pause()";
    Sent sent =
        onSale(
            off ? "unpause" : "pause",
            data,
            decoded,
            Review.of("Sale", off ? "goes on" : "is paused"));
    return new Done(
        "gavel.operator-pause/1", List.of(), Map.of("paused", Boolean.toString(!off)), sent);
  }
}
