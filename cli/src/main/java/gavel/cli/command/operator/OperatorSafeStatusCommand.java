package gavel.cli.command.operator;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.BlockNumber;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.cli.wiring.TextFrom;
import gavel.protocol.offline.PlanFileException;
import gavel.protocol.offline.SafeBatch;
import gavel.protocol.offline.SafeComparison;
import gavel.protocol.offline.SafeExecution;
import gavel.protocol.offline.SafePlan;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gavel operator safe-status}. */
@Command(
    description = {
      "Compares what a Safe executed with the batches that were written for it (--safe --out): every"
          + " call to the byte, and whatever else it called at the same contracts since.",
      "Exit 0 where all of it was executed and nothing else, 9 where something is still to be"
          + " executed, 10 where something failed or was not planned."
    })
public final class OperatorSafeStatusCommand extends GavelCommand {

  @Parameters(arity = "1..*", paramLabel = "BATCH", description = "the batches, in their order")
  private List<Path> files;

  @Option(
      names = "--from-block",
      paramLabel = "NUMBER",
      description = "read the Safe's events from here (default: after the first batch was written)")
  private BlockNumber fromBlock;

  @Mixin private SaleOptions saleOptions;
  @Mixin private NetworkOptions network;

  @Override
  public View call() {
    List<SafePlan> plans = files.stream().map(OperatorSafeStatusCommand::read).toList();
    SafePlan first = plans.getFirst();
    requireOneSafe(plans);
    Sale sale = new Sales(session()).open(saleOptions, network);
    EthClient chain = chain(sale, first.chainId());
    List<SafePlan.Call> calls = new ArrayList<>();
    plans.forEach(each -> calls.addAll(each.calls()));
    return new SafeStatusView(first.safe(), SafeComparison.of(calls, executions(chain, plans)));
  }

  private static SafePlan read(Path file) {
    try {
      return SafeBatch.read(TextFrom.read(file.toString(), "the batch"));
    } catch (PlanFileException none) {
      throw Failure.file(
              file + ": " + none.getMessage(),
              "An operator's command writes one: --safe ADDRESS --out FILE")
          .because(none);
    }
  }

  private List<SafeExecution> executions(EthClient chain, List<SafePlan> plans) {
    Address safe = plans.getFirst().safe();
    if (fromBlock != null) {
      return SafeExecution.read(chain, safe, fromBlock.value());
    }
    if (plans.stream().allMatch(each -> each.block().isPresent())) {
      long written = plans.stream().mapToLong(each -> each.block().getAsLong()).min().orElseThrow();
      return SafeExecution.read(chain, safe, written + 1);
    }
    Instant made = plans.stream().map(SafePlan::made).min(Comparator.naturalOrder()).orElseThrow();
    return SafeExecution.since(chain, safe, made);
  }

  private static void requireOneSafe(List<SafePlan> plans) {
    SafePlan first = plans.getFirst();
    for (SafePlan each : plans) {
      if (!each.safe().equals(first.safe()) || each.chainId() != first.chainId()) {
        throw Failure.usage(
            "the batches are of different Safes: "
                + first.safe()
                + " on chain "
                + first.chainId()
                + ", and "
                + each.safe()
                + " on chain "
                + each.chainId()
                + ".",
            "Look at each Safe's batches by themselves.");
      }
    }
  }

  private static EthClient chain(Sale sale, long chainId) {
    if (sale.l1Network().chainId() == chainId) {
      return sale.l1();
    }
    if (sale.l2Network().chainId() == chainId) {
      return sale.l2();
    }
    throw Failure.usage(
        "the batch is for chain " + chainId + ", which is none of this sale's.",
        "Name the sale that it was written for: --sale NAME");
  }
}
