package gavel.protocol.commit;

import gavel.wallet.Bytes;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What an operator keeps of a commitment: every row with its salt, for auditors; an opening for
 * each entity; and, once it is published, the transaction. Only the last may be shown to everyone,
 * so all files are written with mode 0600.
 */
public final class CommitmentFolder {
  /** Every row with its salt. */
  public static final String ROWS = "auditors.json";

  /** The folder of openings, a file an entity. */
  public static final String OPENINGS = "openings";

  private static final String TRANSACTION = "transaction.txt";

  private static final int WRITERS = 32;

  private final Path folder;

  public CommitmentFolder(Path folder) {
    this.folder = folder;
  }

  public Path path() {
    return folder;
  }

  /** The rows that were salted earlier; salts that are lost make a published root worthless. */
  public Optional<ParticipantCommitment> rows() {
    return text(ROWS).map(ParticipantCommitment::fromJson);
  }

  /** The transaction that published the root. */
  public Optional<Bytes> transaction() {
    return text(TRANSACTION).map(text -> Bytes.parse(text.strip()));
  }

  /** Writes rows and openings, before anything is sent. */
  public void write(ParticipantCommitment rows) {
    PrivateFiles.write(folder.resolve(ROWS), rows.toJson());
    // Each waits for the disk, so that many at once take little longer than one.
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> written = new ArrayList<>();
      rows.openings().forEach(opening -> written.add(writers.submit(() -> write(opening))));
      for (Future<?> each : written) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new CommitException("The openings could not be written: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommitException("Writing the openings was interrupted.", e);
    }
  }

  private void write(Opening opening) {
    String name = opening.row().participant().id() + ".json";
    PrivateFiles.write(folder.resolve(OPENINGS).resolve(name), opening.toJson());
  }

  /** Writes down which transaction published the root. */
  public void published(Bytes transaction) {
    PrivateFiles.write(folder.resolve(TRANSACTION), transaction.hex() + "\n");
  }

  private Optional<String> text(String name) {
    try {
      return Optional.of(Files.readString(folder.resolve(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new CommitException(
          Files.isRegularFile(folder)
              ? "%s is a file. A commitment is kept in a folder.".formatted(folder)
              : "%s cannot be read: %s.".formatted(folder.resolve(name), e.getMessage()),
          e);
    }
  }
}
