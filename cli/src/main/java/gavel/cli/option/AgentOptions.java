package gavel.cli.option;

import gavel.cli.exit.Failure;
import gavel.protocol.agent.AllowedCall;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What an agent may sign, where it listens, and for how long. */
public final class AgentOptions {

  @Option(
      names = "--max-total",
      paramLabel = "USD",
      description = "the most that the bid may come to in all")
  private UsdAmount maxTotal;

  @Option(
      names = "--max-price",
      paramLabel = "USD",
      description = "the highest price of a token that it may bid")
  private Quantity maxPrice;

  @Option(names = "--allow-lock", description = "it may lock the bid, which cannot be undone")
  private boolean allowLock;

  @Option(
      names = "--allow",
      paramLabel = "FUNCTION",
      split = ",",
      description =
          "what it may sign; nothing means the empty transaction of gavel tx cancel (default:"
              + " replaceBidWithPermit, replaceBidWithApproval, approve)")
  private List<String> allow = List.of();

  @Option(
      names = {"--for", "--until"},
      paramLabel = "SPAN|TIME",
      defaultValue = "1h",
      description = "how long: a span such as 8h, or a UTC time (default: ${DEFAULT-VALUE})")
  private TimeStep end;

  @Option(
      names = "--max-fees",
      paramLabel = "ETH",
      defaultValue = "0.05",
      description = "what all that it signs may cost in fees (default: ${DEFAULT-VALUE})")
  private EtherAmount maxFees;

  @Option(
      names = "--socket",
      paramLabel = "FILE",
      description = "where it listens; the folder must be yours alone")
  private Path socket;

  @Option(names = "--stop", description = "stop the agent that listens there")
  private boolean stop;

  /** Micro-dollars. */
  public BigInteger maxTotal() {
    return required("--max-total", maxTotal).micro();
  }

  /** USD for a token. */
  public Quantity maxPrice() {
    return required("--max-price", maxPrice);
  }

  /** Whether a bid may lock. */
  public boolean allowLock() {
    return allowLock;
  }

  /** What may be signed. */
  public Set<AllowedCall> calls() {
    if (allow.isEmpty()) {
      return EnumSet.of(
          AllowedCall.BID_BY_PERMIT, AllowedCall.BID_BY_APPROVAL, AllowedCall.APPROVE);
    }
    Set<AllowedCall> calls = EnumSet.noneOf(AllowedCall.class);
    allow.forEach(word -> calls.add(call(word)));
    return calls;
  }

  /** When it ends. */
  public TimeStep end() {
    return end;
  }

  /** Wei. */
  public BigInteger maxFees() {
    return maxFees.wei();
  }

  /** Where it listens. */
  public Optional<Path> socket() {
    return Optional.ofNullable(socket);
  }

  /** Whether a running one is to be stopped. */
  public boolean stop() {
    return stop;
  }

  private static AllowedCall call(String word) {
    return AllowedCall.of(word.strip())
        .orElseThrow(
            () ->
                Failure.usage(
                    "--allow does not know '" + word + "'.", "It knows: " + AllowedCall.words()));
  }

  private static <T> T required(String option, T value) {
    if (value == null) {
      throw Failure.usage(
          "an agent needs " + option + ".",
          "Such as: gavel wallet agent alice --max-total 2500 --max-price 0.0450 --for 8h");
    }
    return value;
  }
}
