package gavel.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is known of the participants beside their bids. */
public final class ParticipantsOptions {

  @Option(
      names = "--participants",
      paramLabel = "FILE",
      description = "regions, scores and multipliers (CSV); the local chains have their own")
  private Path participants;

  /** The file that was named. */
  public Optional<Path> file() {
    return Optional.ofNullable(participants);
  }
}
