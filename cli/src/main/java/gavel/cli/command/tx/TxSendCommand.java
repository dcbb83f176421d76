package gavel.cli.command.tx;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.NetworkOptions;
import gavel.cli.render.Page;
import gavel.cli.wiring.Chains;
import gavel.protocol.offline.OfflineSender;
import gavel.protocol.offline.PlanFile;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.submit.FeePolicy;
import gavel.protocol.submit.Outcome;
import gavel.protocol.submit.Submitter;
import gavel.protocol.submit.WaitLevel;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel tx send}. */
@Command(description = "Sends a plan file that was signed with gavel tx sign.")
public final class TxSendCommand extends GavelCommand {

  @Mixin private PlanArgument plan;

  @Option(names = "--yes", description = "do not ask before sending")
  private boolean yes;

  @Option(
      names = "--wait",
      paramLabel = "LEVEL",
      defaultValue = "mined",
      description = "none, mined, safe or finalized (default: ${DEFAULT-VALUE})")
  private WaitLevel level;

  @Mixin private NetworkOptions network;

  @Override
  public View call() {
    PlanFile file = plan.read();
    if (!session().quiet()) {
      PlanArgument.show(new Page(session().env(), session().env().err(), false), file);
    }
    if (!yes) {
      session().confirm("Send it?");
    }
    Chains chains = new Chains(session(), network);
    EthClient chain = chains.isNamed() ? chains.connect() : chains.chain(file.chainId());
    Submitter submitter =
        new Submitter(chain, session().journal(), FeePolicy.STANDARD, session().env().clock());
    List<Outcome> outcomes =
        new OfflineSender(chain, session().journal(), submitter)
            .send(
                file,
                level,
                entry -> session().say("  " + entry.purpose() + "  " + entry.state().word()));
    return new OutcomeView("gavel.tx-send/1", outcomes.getLast(), level);
  }
}
