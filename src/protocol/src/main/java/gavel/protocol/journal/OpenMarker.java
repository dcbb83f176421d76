package gavel.protocol.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An empty file beside the journal while it holds open entries, so that every command can tell at
 * once whether to look. It is changed under the journal's write lock only.
 */
final class OpenMarker {
  private final Path file;

  OpenMarker(Path journal) {
    this.file = journal.resolveSibling(journal.getFileName() + ".open");
  }

  boolean isUp() {
    return Files.exists(file);
  }

  void raise() {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException _) {
      // Another entry is open too.
    } catch (IOException e) {
      throw new JournalException("The file " + file + " cannot be made: " + e.getMessage(), e);
    }
  }

  void lower() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new JournalException("The file " + file + " cannot be deleted: " + e.getMessage(), e);
    }
  }
}
