package gavel.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether a bid locks its tokens. */
public final class LockOptions {

  @Option(
      names = "--lock",
      negatable = true,
      description = "lock the tokens after TGE, for good; --no-lock leaves them liquid")
  private Boolean lock;

  /** What was asked for; empty where nothing was said. */
  public Optional<Boolean> lock() {
    return Optional.ofNullable(lock);
  }
}
