package gavel.cli.command.tx;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.CountOrNone;
import gavel.cli.option.NetworkOptions;
import gavel.cli.render.Times;
import gavel.cli.wiring.Chains;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.submit.FeePolicy;
import gavel.protocol.submit.Patience;
import gavel.protocol.submit.Submitter;
import gavel.protocol.submit.WaitLevel;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel tx wait}. */
@Command(description = "Waits until a transaction is mined, safe or final.")
public final class TxWaitCommand extends GavelCommand {

  @Mixin private TxArgument which;

  @Option(
      names = "--wait",
      paramLabel = "LEVEL",
      defaultValue = "mined",
      description = "mined, safe or finalized (default: ${DEFAULT-VALUE})")
  private WaitLevel level;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "600",
      description = "then it ends with exit 9 (default: ${DEFAULT-VALUE})")
  private CountOrNone seconds;

  @Mixin private NetworkOptions network;

  @Override
  public View call() {
    JournalEntry entry = which.in(session().journal());
    EthClient chain = new Chains(session(), network).chain(entry.chainId());
    Submitter submitter =
        new Submitter(
            chain,
            session().journal(),
            FeePolicy.STANDARD,
            session().env().clock(),
            Patience.STANDARD.within(Duration.ofSeconds(seconds.value())));
    session()
        .say(
            "Waiting for number %d, %s, at most %s."
                .formatted(
                    entry.id(), entry.purpose(), Times.span(Duration.ofSeconds(seconds.value()))));
    return new OutcomeView(
        "gavel.tx-wait/1",
        submitter.await(
            entry, level, now -> session().say("  " + now.purpose() + "  " + now.state().word())),
        level);
  }
}
