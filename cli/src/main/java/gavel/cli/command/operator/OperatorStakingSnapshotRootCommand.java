package gavel.cli.command.operator;

import gavel.cli.View;
import gavel.cli.render.Times;
import gavel.cli.wiring.MultiplierFiles;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Stakes;
import gavel.protocol.community.MultiplierTree;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel operator staking snapshot-root}. */
@Command(
    description = {
      "Publishes the root of the multipliers' tree, against which contributors prove theirs.",
      "What was proved against an earlier one keeps its term."
    })
public final class OperatorStakingSnapshotRootCommand extends OperatorCommand {

  @Option(
      names = "--tree",
      required = true,
      paramLabel = "FILE",
      description = "the tree (gavel operator snapshot make writes it)")
  private Path file;

  @Option(
      names = "--until",
      required = true,
      paramLabel = "TIME",
      description = "the end of the term, such as 2027-04-29T12:00:00Z")
  private Instant until;

  @Override
  public View call() {
    Stakes stakes = new Stakes(sale());
    MultiplierTree tree = MultiplierFiles.read(file);
    return new Done(
        "gavel.operator-staking-snapshot-root/1",
        List.of(),
        Map.of("root", tree.root().hex(), "until", until.toString()),
        onL2(
            List.of(step("snapshot root", stakes.client().setSnapshot(tree.root(), until))),
            "snapshot root",
            Review.of("Publishes", "the root of " + tree.size() + " multipliers")
                .row("Root", tree.root().hex())
                .row("Until", Times.both(until, session().env().zone()))));
  }
}
