package gavel.wallet.keystore;

import gavel.wallet.Address;
import gavel.wallet.KeySigner;
import gavel.wallet.Signer;
import gavel.wallet.WalletException;
import gavel.wallet.secret.PrivateFiles;
import gavel.wallet.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder of key files: gavel's own, or geth's or Foundry's, which look alike. */
public final class KeystoreFolder {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final long MAX_FILE_BYTES = 64 << 10;

  private final Path folder;

  /** A folder, which need not exist before the first key is written. */
  public KeystoreFolder(Path folder) {
    this.folder = folder;
  }

  /** Where the files are. */
  public Path path() {
    return folder;
  }

  /** Every key file in the folder, by name. Files that are none are left out. */
  public List<KeystoreEntry> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<KeystoreEntry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        read(file).ifPresent(entries::add);
      }
    } catch (IOException e) {
      throw new WalletException(
          "The keystore folder " + folder + " cannot be listed: " + e.getMessage() + ".", e);
    }
    return entries;
  }

  /** The entry of this name or address. */
  public Optional<KeystoreEntry> find(String nameOrAddress) {
    // A name needs its own file only: another one that is torn is not in the way.
    if (NAME.matcher(nameOrAddress).matches() && Files.exists(folder.resolve(nameOrAddress))) {
      return read(folder.resolve(nameOrAddress));
    }
    String wanted = nameOrAddress.toLowerCase(Locale.ROOT);
    return list().stream()
        .filter(
            entry ->
                entry.name().equals(nameOrAddress)
                    || entry.recorded().map(Address::lower).filter(wanted::equals).isPresent())
        .findFirst();
  }

  /**
   * Encrypts a key into a new file with mode 0600.
   *
   * @throws WalletException where the name is no file name or taken, or the file cannot be written
   */
  public KeystoreEntry create(String name, Secret privateKey, Secret password, Scrypt scrypt) {
    requireFree(name);
    return store(name, KeystoreCipher.encrypt(privateKey, password, scrypt));
  }

  /**
   * Takes over a key file after opening it once; the copy is encrypted as the original was.
   *
   * @throws WrongPasswordException where the password does not open it
   */
  public KeystoreEntry importJson(String name, String json, Secret password) {
    requireFree(name);
    KeystoreJson file = KeystoreJson.parse(json);
    try (Signer signer = open(file, password, "the key file to import")) {
      return store(
          name,
          new KeystoreJson(
              Optional.of(signer.address()),
              file.cipherText(),
              file.iv(),
              file.kdf(),
              file.salt(),
              file.mac()));
    }
  }

  /**
   * Opens a key file; takes about a second with {@link Scrypt#STANDARD}.
   *
   * @throws WrongPasswordException where the password does not open it
   * @throws gavel.wallet.secret.UnsafePermissionsException where others may read the file
   */
  public Signer unlock(KeystoreEntry entry, Secret password) {
    PrivateFiles.requirePrivate(entry.file());
    return open(parse(content(entry.file()), entry.file()), password, entry.file().toString());
  }

  /**
   * The private key in a key file, to be closed by the caller.
   *
   * @throws WrongPasswordException where the password does not open it
   * @throws gavel.wallet.secret.UnsafePermissionsException where others may read the file
   */
  public Secret reveal(KeystoreEntry entry, Secret password) {
    PrivateFiles.requirePrivate(entry.file());
    KeystoreJson file = parse(content(entry.file()), entry.file());
    return KeystoreCipher.decrypt(file, password, entry.file().toString());
  }

  /**
   * Gives a key file another name.
   *
   * @throws WalletException where the name is no file name or taken, or the file cannot be moved
   */
  public KeystoreEntry rename(KeystoreEntry entry, String name) {
    requireFree(name);
    Path to = folder.resolve(name);
    try {
      Files.move(entry.file(), to);
    } catch (IOException e) {
      throw new WalletException(
          "The key file " + entry.file() + " cannot be moved to " + to + ".", e);
    }
    return new KeystoreEntry(name, entry.recorded(), to);
  }

  /** Deletes a key file; without a copy of it the account is lost. */
  public void remove(KeystoreEntry entry) {
    try {
      Files.delete(entry.file());
    } catch (IOException e) {
      throw new WalletException("The key file " + entry.file() + " cannot be deleted.", e);
    }
  }

  private static Signer open(KeystoreJson file, Secret password, String what) {
    try (Secret key = KeystoreCipher.decrypt(file, password, what)) {
      Signer signer = KeySigner.of(key);
      if (file.address().isPresent() && !file.address().get().equals(signer.address())) {
        signer.close();
        throw new MalformedKeystoreException(
            "The key in "
                + what
                + " belongs to "
                + signer.address()
                + ", but the file says "
                + file.address().get()
                + ". The file was changed; do not trust it.");
      }
      return signer;
    }
  }

  private KeystoreEntry store(String name, KeystoreJson content) {
    Path file = folder.resolve(name);
    PrivateFiles.write(file, content.toJson());
    return new KeystoreEntry(name, content.address(), file);
  }

  private void requireFree(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new WalletException(
          "An account's name has 1 to 64 letters, digits, dots, dashes and underscores, and begins"
              + " with a letter or digit; got \""
              + name
              + "\".");
    }
    if (Files.exists(folder.resolve(name))) {
      throw new WalletException(
          "There is an account named "
              + name
              + " already, in "
              + folder
              + ". Choose another name.");
    }
  }

  private static Optional<KeystoreEntry> read(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_FILE_BYTES) {
        return Optional.empty();
      }
      String json = Files.readString(file);
      if (!json.contains("ciphertext")) {
        return Optional.empty();
      }
      Optional<Address> address = parse(json, file).address();
      return Optional.of(new KeystoreEntry(file.getFileName().toString(), address, file));
    } catch (IOException e) {
      throw new WalletException("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static KeystoreJson parse(String json, Path file) {
    try {
      return KeystoreJson.parse(json);
    } catch (MalformedKeystoreException malformed) {
      throw new MalformedKeystoreException(
          "The file " + file + " is no key file that can be read. " + malformed.getMessage(),
          malformed);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new WalletException("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
