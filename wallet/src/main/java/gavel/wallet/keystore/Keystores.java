package gavel.wallet.keystore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Several folders of key files, the first of which is gavel's own.
 *
 * @param folders looked through in this order
 */
public record Keystores(List<KeystoreFolder> folders) {
  public Keystores {
    folders = List.copyOf(folders);
  }

  /** The folders at these paths. */
  public static Keystores at(List<Path> paths) {
    return new Keystores(paths.stream().map(KeystoreFolder::new).toList());
  }

  /** Every key file, folder by folder. */
  public List<KeystoreEntry> list() {
    return folders.stream().flatMap(folder -> folder.list().stream()).toList();
  }

  /** The first entry of this name or address. */
  public Optional<KeystoreEntry> find(String nameOrAddress) {
    return folders.stream().flatMap(folder -> folder.find(nameOrAddress).stream()).findFirst();
  }
}
