package gavel.devnet.cast;

import gavel.wallet.KeySigner;
import gavel.wallet.PrivateKeys;
import gavel.wallet.keystore.KeystoreFolder;
import gavel.wallet.keystore.Scrypt;
import gavel.wallet.secret.PrivateFiles;
import gavel.wallet.secret.Secret;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Makes the local chains' keys: fresh ones at every start, in key files of light derivation (scrypt
 * 2^12) under one random password, which lies beside them.
 */
public final class Keyring implements AutoCloseable {
  private final KeystoreFolder folder;
  private final Secret password;

  /**
   * A keyring with a new password.
   *
   * @param passwordFile is written, mode 0600
   */
  public Keyring(Path folder, Path passwordFile) {
    this.folder = new KeystoreFolder(folder);
    try (Secret random = PrivateKeys.generate()) {
      String text = random.use(bytes -> HexFormat.of().formatHex(bytes, 0, 16));
      this.password = Secret.of(text.toCharArray());
      PrivateFiles.write(passwordFile, text + "\n");
    }
  }

  /** Makes and stores a key; the caller closes the signer. */
  public KeySigner create(String name) {
    try (Secret key = PrivateKeys.generate()) {
      folder.create(name, key, password, Scrypt.LIGHT);
      return KeySigner.of(key);
    }
  }

  @Override
  public void close() {
    password.close();
  }
}
