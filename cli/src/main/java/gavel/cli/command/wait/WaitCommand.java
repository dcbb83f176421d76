package gavel.cli.command.wait;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.ParticipantsOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.option.TimeStep;
import gavel.cli.option.TreeOptions;
import gavel.cli.render.Page;
import gavel.cli.render.Times;
import gavel.protocol.network.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel wait}. */
@Command(
    description = {
      "Waits until something has happened: a stage, being outbid, the allocation, a refund, the"
          + " opening of the claims. Ends with exit 9 where the time is over before."
    })
public final class WaitCommand extends GavelCommand {

  private static final long LOCAL_MILLIS = 250;
  private static final long PUBLIC_MILLIS = 6_000;

  @Option(
      names = "--for",
      paramLabel = "CONDITION",
      required = true,
      description = Conditions.FORMS)
  private String wanted;

  @Option(
      names = "--timeout",
      paramLabel = "SPAN",
      defaultValue = "1h",
      description = "how long at most, such as 90s, 15m, 2d (default: ${DEFAULT-VALUE})")
  private TimeStep timeout;

  @Mixin private ParticipantsOptions participants;
  @Mixin private TreeOptions tree;
  @Mixin private PartyOptions party;

  @Override
  public View call() {
    if (!(timeout instanceof TimeStep.By(Duration span))) {
      throw Failure.usage("--timeout is a span such as 90s, 15m or 2d.");
    }
    Conditions conditions = new Conditions(session(), party, participants, tree);
    Condition condition = conditions.of(wanted);
    boolean local = conditions.sale().l1Network().purpose() == Network.Purpose.LOCAL;
    Instant end = session().env().clock().instant().plus(span);
    session().say("Waiting for " + wanted + ", at most " + Times.span(span) + ".");
    Optional<String> met = condition.met();
    while (met.isEmpty()) {
      if (!session().env().clock().instant().isBefore(end)) {
        throw Failure.notFinal(
            wanted + " did not happen within " + Times.span(span) + ".",
            "To go on waiting, give the same command again.");
      }
      pause(local ? LOCAL_MILLIS : PUBLIC_MILLIS);
      met = condition.met();
    }
    return new Met(wanted, met.get());
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.notFinal("the waiting was interrupted.").because(interrupted);
    }
  }

  private record Met(String wanted, String words) implements View {
    @Override
    public String schema() {
      return "gavel.wait/1";
    }

    @Override
    public void text(Page page) {
      page.line(words);
    }

    @Override
    public void json(ObjectNode into) {
      into.put("condition", wanted).put("met", true).put("words", words);
    }
  }
}
