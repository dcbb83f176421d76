package gavel.cli.command.rehearse;

import gavel.wallet.Address;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Has each of the operator's commands write the batch that a Safe's owners would sign, before it is
 * run. The account that holds the roles here stands in for the Safe.
 */
final class SafeFiles {

  private final Path folder;
  private final Typist typist;
  private final Address standIn;

  SafeFiles(Path folder, Typist typist, Address standIn) {
    this.folder = folder;
    this.typist = typist;
    this.standIn = standIn;
  }

  /** Writes the batch of a command. */
  void write(String name, String... words) {
    Path file = folder.resolve(name + ".json");
    if (Files.exists(file)) {
      return;
    }
    RehearsalFolder.make(folder);
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(
        List.of(
            "--account",
            standIn.toString(),
            "--safe",
            standIn.toString(),
            "--out",
            file.toString()));
    typist.does(line.toArray(String[]::new));
  }
}
