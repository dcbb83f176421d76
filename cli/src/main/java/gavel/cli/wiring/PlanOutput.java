package gavel.cli.wiring;

import gavel.cli.exit.Failure;
import gavel.cli.option.SendOptions;
import gavel.protocol.offline.PlanFile;
import gavel.protocol.offline.PlanFileJson;
import gavel.protocol.offline.SafeBatch;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.submit.Plan;
import gavel.protocol.submit.PreparedPlan;
import gavel.protocol.submit.PreparedStep;
import gavel.protocol.submit.Step;
import gavel.wallet.Address;
import gavel.wallet.secret.PrivateFiles;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes a plan to a file instead of sending it. */
final class PlanOutput {

  /** Below what a transaction may take (EIP-7825: 2^24), with room for the Safe's own work. */
  private static final BigInteger MOST_GAS = BigInteger.valueOf(15_000_000);

  private final Session session;
  private final SendOptions options;
  private final EthClient chain;

  PlanOutput(Session session, SendOptions options, EthClient chain) {
    this.session = session;
    this.options = options;
    this.chain = chain;
  }

  void write(PreparedPlan prepared) {
    Path file =
        options
            .out()
            .orElseThrow(
                () -> Failure.usage("--safe needs a file for the batch.", "Add --out batch.json"));
    if (options.safe().isPresent()) {
      writeBatches(prepared, Address.parse(options.safe().get()), file);
    } else {
      PrivateFiles.write(
          file, PlanFileJson.write(PlanFile.of(prepared, prepared.plan().expires())));
      session.say("Written to " + file + ", unsigned. Next: gavel tx sign " + file);
    }
  }

  /** A batch is one transaction of the Safe, so what does not fit one goes into several. */
  private void writeBatches(PreparedPlan prepared, Address safe, Path file) {
    List<List<Step>> parts = parts(prepared);
    Instant now = session.env().clock().instant();
    long block = chain.blockNumber();
    for (int i = 0; i < parts.size(); i++) {
      Plan plan = prepared.plan();
      String summary =
          parts.size() == 1
              ? plan.summary()
              : plan.summary() + ", batch " + (i + 1) + " of " + parts.size();
      Plan part = new Plan(plan.chainId(), plan.from(), parts.get(i), summary, plan.expires());
      Path target = parts.size() == 1 ? file : numbered(file, i + 1);
      PrivateFiles.write(target, SafeBatch.write(part, safe, now, block));
      session.say(SafeBatch.review(part));
      session.say("Written to " + target + ": load it in Safe's Transaction Builder.");
    }
    session.say(
        "Once executed, compare: gavel operator safe-status "
            + (parts.size() == 1 ? file : numbered(file, 1) + " …"));
  }

  private static List<List<Step>> parts(PreparedPlan prepared) {
    List<List<Step>> parts = new ArrayList<>();
    BigInteger gas = MOST_GAS;
    for (PreparedStep each : prepared.steps()) {
      gas = gas.add(each.gasLimit());
      if (gas.compareTo(MOST_GAS) > 0) {
        parts.add(new ArrayList<>());
        gas = each.gasLimit();
      }
      parts.getLast().add(each.step());
    }
    return parts;
  }

  /** {@code batch.json} becomes {@code batch-1.json}. */
  private static Path numbered(Path file, int number) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot < 1 ? name : name.substring(0, dot);
    String end = dot < 1 ? "" : name.substring(dot);
    return file.resolveSibling("%s-%03d%s".formatted(stem, number, end));
  }
}
