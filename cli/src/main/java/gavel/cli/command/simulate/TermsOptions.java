package gavel.cli.command.simulate;

import gavel.auction.Participants;
import gavel.auction.Terms;
import gavel.auction.io.ParticipantsCsv;
import gavel.auction.io.TermsToml;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The terms of a sale, and what is known of the participants. */
final class TermsOptions {

  @Option(
      names = "--terms",
      paramLabel = "NAME|FILE",
      description =
          "a preset (gensyn, gensyn-press, gnot, megaeth, monad) or a TOML file; gensyn where none"
              + " is given")
  private String terms;

  @Option(
      names = "--participants",
      paramLabel = "FILE",
      description = "CSV: entity, region, forced_lock, score, multiplier")
  private Path participants;

  /** The terms that were named, or Gensyn's. */
  Terms terms() {
    return terms("gensyn");
  }

  /** The word or path that was given, or another. */
  String named(String otherwise) {
    return terms == null ? otherwise : terms;
  }

  /** The terms that were named, or others. */
  Terms terms(String otherwise) {
    String named = named(otherwise);
    return TermsToml.PRESETS.contains(named) || !Files.exists(Path.of(named))
        ? TermsToml.preset(named)
        : TermsToml.read(Path.of(named));
  }

  /** The terms that were named, or others, as TOML. */
  String text(String otherwise) {
    String named = named(otherwise);
    return TermsToml.PRESETS.contains(named) || !Files.exists(Path.of(named))
        ? "format = 1\npreset = \"" + named + "\"\n"
        : InputFile.text(Path.of(named));
  }

  /** The file of participants, as bytes; none where none was named. */
  byte[] participantsFile() {
    return participants == null ? new byte[0] : InputFile.bytes(participants);
  }

  /** Whether a file of participants was named. */
  boolean knowsParticipants() {
    return participants != null;
  }

  /** What is known of the participants. */
  Participants participants() {
    return participants == null ? Participants.NONE : ParticipantsCsv.read(participants);
  }
}
