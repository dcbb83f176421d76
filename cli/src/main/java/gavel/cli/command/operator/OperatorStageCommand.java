package gavel.cli.command.operator;

import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sent;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.Stage;
import gavel.wallet.Bytes;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gavel operator stage}. */
@Command(
    description = {
      "Opens the sale's next stage. There is no way back.",
      "Stages: commitment (bids), cancellation (leaving), settlement (allocations)."
    })
public final class OperatorStageCommand extends OperatorCommand {

  /** The stages that an operator opens. */
  enum Next {
    commitment(Stage.COMMITMENT),
    cancellation(Stage.CANCELLATION),
    settlement(Stage.SETTLEMENT);

    private final Stage stage;

    Next(Stage stage) {
      this.stage = stage;
    }

    /** Stages from which the contract lets it open. */
    private List<Stage> from() {
      return switch (this) {
        case commitment -> List.of(Stage.PRE_OPEN);
        case cancellation -> List.of(Stage.COMMITMENT);
        case settlement -> List.of(Stage.COMMITMENT, Stage.CANCELLATION);
      };
    }
  }

  @Parameters(paramLabel = "STAGE", description = "commitment, cancellation or settlement")
  private Next next;

  @Override
  public View call() {
    Stage now = sale().client().stage();
    if (!next.from().contains(now)) {
      throw Failure.refused(
          "the sale is in stage "
              + now
              + ", and "
              + next.stage
              + " opens from "
              + next.from()
              + ".",
          List.of("InvalidStage: to see where the sale stands: gavel sale show"));
    }
    Review review =
        Review.of("Stage", now + " → " + next.stage).note("a stage cannot be closed again");
    Sent sent = onSale("open " + next.name(), data(), "open" + next.stage + "()", review);
    return new Done(
        "gavel.operator-stage/1",
        sent.dryRun() ? List.of() : List.of("The sale is in stage " + next.stage + "."),
        Map.of("from", now.toString(), "to", next.stage.toString()),
        sent);
  }

  private Bytes data() {
    return switch (next) {
      case commitment -> SaleCalls.openCommitment();
      case cancellation -> SaleCalls.openCancellation();
      case settlement -> SaleCalls.openSettlement();
    };
  }
}
