package gavel.devnet.state;

import gavel.devnet.DevnetException;
import gavel.wallet.keystore.KeystoreEntry;
import gavel.wallet.keystore.KeystoreFolder;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where the files of the local chains are. */
public record StateFolder(Path path) {
  public StateFolder {
    path = path.toAbsolutePath();
  }

  /** Key files of every account. */
  public Path keystore() {
    return path.resolve("keystore");
  }

  /** The password of all of them, mode 0600. */
  public Path password() {
    return path.resolve("password");
  }

  /** The sale's descriptor. */
  public Path descriptor() {
    return path.resolve("sale.toml");
  }

  /** What the seller knows of the people. */
  public Path participants() {
    return path.resolve("participants.csv");
  }

  /** What the registrar knows of them. */
  public Path entities() {
    return path.resolve("entities.toml");
  }

  /** What was deployed where. */
  public Path addressBook() {
    return path.resolve("addresses.json");
  }

  /** Where the running chains are; there only while they run. */
  public Path state() {
    return path.resolve("devnet.json");
  }

  /** What chains in the background have said. */
  public Path log() {
    return path.resolve("devnet.log");
  }

  Path lock() {
    return path.resolve("lock");
  }

  /** Removes what an earlier start has left: its keys fit no chain any more. */
  public void clear() {
    try {
      PrivateFiles.createFolders(path);
      for (KeystoreEntry entry : new KeystoreFolder(keystore()).list()) {
        Files.delete(entry.file());
      }
      for (Path file : files()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new DevnetException(
          "The local chains' folder %s cannot be made ready (%s).".formatted(path, e), e);
    }
  }

  private List<Path> files() {
    return List.of(password(), descriptor(), participants(), entities(), addressBook(), state());
  }
}
