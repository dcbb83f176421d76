package gavel.cli.wiring;

import gavel.cli.exit.Failure;
import gavel.cli.option.SendOptions;
import gavel.protocol.offline.PlanFile;
import gavel.protocol.offline.PlanFileJson;
import gavel.protocol.offline.SafeBatch;
import gavel.protocol.submit.PreparedPlan;
import gavel.wallet.Address;
import gavel.wallet.secret.PrivateFiles;
import java.nio.file.Path;
import java.util.Optional;

/** Writes a plan to a file instead of sending it. */
final class PlanOutput {

  private final Session session;
  private final SendOptions options;

  PlanOutput(Session session, SendOptions options) {
    this.session = session;
    this.options = options;
  }

  void write(PreparedPlan prepared) {
    Path file =
        options
            .out()
            .orElseThrow(
                () -> Failure.usage("--safe needs a file for the batch.", "Add --out batch.json"));
    if (options.safe().isPresent()) {
      Address safe = Address.parse(options.safe().get());
      PrivateFiles.write(
          file, SafeBatch.write(prepared.plan(), safe, session.env().clock().instant()));
      session.say(SafeBatch.review(prepared.plan()));
      session.say("Written to " + file + ": load it in Safe's Transaction Builder.");
    } else {
      PrivateFiles.write(file, PlanFileJson.write(PlanFile.of(prepared, Optional.empty())));
      session.say("Written to " + file + ", unsigned. Next: gavel tx sign " + file);
    }
  }
}
