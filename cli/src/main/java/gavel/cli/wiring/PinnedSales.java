package gavel.cli.wiring;

import gavel.cli.exit.Failure;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sales that were added by their descriptors, each pinned by the hash of its file. */
public final class PinnedSales {

  private static final String PIN = "pin";

  private final Path folder;

  /** The sales below a folder. */
  public PinnedSales(Path folder) {
    this.folder = folder;
  }

  /** Their names, in order. */
  public List<String> names() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> Files.exists(each.resolve("sale.toml")))
          .map(each -> each.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException failed) {
      throw Failure.file("the folder " + folder + " cannot be listed.").because(failed);
    }
  }

  /** The descriptor's file, where there is one of this name. */
  public Optional<Path> file(String name) {
    Path file = folder.resolve(name).resolve("sale.toml");
    return Files.exists(file) ? Optional.of(file) : Optional.empty();
  }

  /** The pinned hash of a sale's file. */
  public String pin(String name) {
    return text(folder.resolve(name).resolve(PIN)).strip();
  }

  /** Its descriptor; a file that was changed since it was pinned is refused. */
  public SaleDescriptor read(String name) {
    Path file = folder.resolve(name).resolve("sale.toml");
    String toml = text(file);
    String hash = Descriptors.hash(toml);
    if (!hash.equals(pin(name))) {
      throw Failure.file(
          "the descriptor "
              + file
              + " is not the one that was added: its hash is "
              + hash
              + ", pinned is "
              + pin(name)
              + ".",
          "Look at the change; to take it: gavel sale add "
              + file
              + " --name "
              + name
              + " --replace");
    }
    return Descriptors.parse(toml, file.toString());
  }

  /** Keeps a descriptor under a name and pins it. */
  public void add(String name, String toml) {
    Path sale = folder.resolve(name);
    PrivateFiles.write(sale.resolve("sale.toml"), toml);
    PrivateFiles.write(sale.resolve(PIN), Descriptors.hash(toml) + "\n");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw Failure.file(file + " cannot be read.", "Add the sale again: gavel sale add FILE|URL")
          .because(unreadable);
    }
  }
}
