package gavel.cli.command.simulate;

import gavel.auction.Terms;
import gavel.auction.io.EventLog;
import gavel.auction.live.OutOfOrderException;
import gavel.auction.live.Replay;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gavel simulate replay}. */
@Command(
    description = {
      "Replays a sale's event log: the path of the clearing price, what the last hour did, and"
          + " where the sale stood at a time.",
      "For example: auction-sim replay events.jsonl --terms gensyn --at 1766050000"
    })
public final class ReplayCommand extends GavelCommand {

  @Parameters(
      index = "0",
      paramLabel = "LOG",
      description = "events as JSON lines, in order of block and index")
  private Path log;

  @Mixin private TermsOptions options;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "a UTC time such as 2025-12-18T09:00:00Z, or seconds since 1970")
  private String at;

  @Override
  public View call() {
    Terms terms = options.terms();
    Long moment = at == null ? null : seconds(at);
    try {
      Replay replay = Replay.of(terms, EventLog.read(log));
      if (replay.moments().isEmpty()) {
        throw Failure.file(log + " has no events, so there is no price to follow.");
      }
      return new ReplayView(terms, replay, moment);
    } catch (OutOfOrderException wrong) {
      throw Failure.file(
              log + " is not in order: " + wrong.getMessage(),
              "Sort it by block and index; a log of the chain is so by itself.")
          .because(wrong);
    } catch (IllegalArgumentException fixed) {
      throw Failure.usage(fixed.getMessage()).because(fixed);
    }
  }

  private static long seconds(String typed) {
    try {
      return typed.matches("[0-9]{1,15}")
          ? Long.parseLong(typed)
          : Instant.parse(typed).getEpochSecond();
    } catch (DateTimeException wrong) {
      throw Failure.usage(
              "--at takes a UTC time such as 2025-12-18T09:00:00Z, got '" + typed + "'.")
          .because(wrong);
    }
  }
}
