package gavel.cli.wiring;

import gavel.cli.exit.Failure;
import gavel.protocol.community.MultiplierTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Published trees of multipliers. */
public final class MultiplierFiles {

  private MultiplierFiles() {}

  /** Reads one; a file that cannot be read ends with exit 3. */
  public static MultiplierTree read(Path file) {
    try {
      return MultiplierTree.fromJson(Files.readString(file));
    } catch (IOException broken) {
      throw Failure.file(
              "the tree file " + file + " cannot be read (" + broken + ").", "Check the path.")
          .because(broken);
    }
  }
}
