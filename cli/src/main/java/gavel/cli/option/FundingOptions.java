package gavel.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What a bid is paid in, and how. */
public final class FundingOptions {

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "the payment token: usdc, usdt or an address")
  private String token;

  @Option(
      names = "--approve",
      description = "approve the amount in a transaction of its own, instead of a token permit")
  private boolean approve;

  /** The payment token that was named. */
  public Optional<String> token() {
    return Optional.ofNullable(token);
  }

  /** Whether an approval is sent even where the token takes permits. */
  public boolean approve() {
    return approve;
  }
}
