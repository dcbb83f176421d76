import gavel.wallet.PrivateKeys;
import gavel.wallet.Signer;
import gavel.wallet.keystore.KeystoreEntry;
import gavel.wallet.keystore.KeystoreFolder;
import gavel.wallet.keystore.Scrypt;
import gavel.wallet.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What unlocking a key file takes beside its key derivation: a file with the least scrypt there is,
 * unlocked for the first time in a process; and one of the standard's, whole.
 */
public final class Unlock {
  private static final Scrypt NONE = new Scrypt(2, 1, 1);

  private Unlock() {}

  /** Makes both files in a temporary folder and prints the milliseconds of each. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("unlock");
    KeystoreFolder keys = new KeystoreFolder(folder);
    if (args.length == 1) {
      keys = new KeystoreFolder(Path.of(args[0]));
      System.out.println(unlock(keys, keys.find("none").orElseThrow()));
      System.out.println(unlock(keys, keys.find("standard").orElseThrow()));
      return;
    }
    try (Secret key = PrivateKeys.generate();
        Secret password = password()) {
      keys.create("none", key, password, NONE);
      keys.create("standard", key, password, Scrypt.STANDARD);
    }
    System.out.println(folder);
  }

  private static long unlock(KeystoreFolder keys, KeystoreEntry entry) {
    long start = System.nanoTime();
    try (Secret password = password();
        Signer signer = keys.unlock(entry, password)) {
      signer.address();
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static Secret password() {
    return Secret.of("a password".toCharArray());
  }
}
