package gavel.cli.command.tx;

import gavel.cli.exit.Failure;
import gavel.cli.render.Page;
import gavel.protocol.offline.PlanFile;
import gavel.protocol.offline.PlanFile.PlannedTransaction;
import gavel.protocol.offline.PlanFileJson;
import gavel.protocol.submit.Wei;
import gavel.wallet.Address;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** A plan file, and how people see it. */
final class PlanArgument {

  @Parameters(paramLabel = "FILE", description = "the plan, as --out wrote it")
  private Path file;

  Path file() {
    return file;
  }

  PlanFile read() {
    try {
      return PlanFileJson.read(Files.readString(file));
    } catch (IOException unreadable) {
      throw Failure.file("could not read the plan file " + file + ".").because(unreadable);
    }
  }

  static void show(Page page, PlanFile plan) {
    page.line(plan.summary());
    page.row("from", plan.from().toString());
    page.row("on", "chain " + plan.chainId());
    plan.expires().ifPresent(end -> page.row("until", page.time(end)));
    for (PlannedTransaction each : plan.transactions()) {
      BigInteger fee = each.unsigned().gasLimit().multiply(each.unsigned().fees().ceilingPerGas());
      page.row(each.title(), each.decoded());
      page.more("to " + each.unsigned().to().map(Address::toString).orElse("a new contract"));
      page.more(
          "nonce "
              + each.unsigned().nonce()
              + ", value "
              + Wei.atMost(each.unsigned().value())
              + ", fee at most "
              + Wei.atMost(fee));
    }
  }
}
