package gavel.wallet.keystore;

import gavel.wallet.Bytes;
import gavel.wallet.secret.Secret;
import java.util.Arrays;

/** Runs the slow function from password to key. */
final class KeyDerivation {
  private static final int KEY_BYTES = 32;

  private KeyDerivation() {}

  static Secret derive(Secret password, Kdf kdf, Bytes salt) {
    byte[] key =
        password.use(
            text ->
                switch (kdf) {
                  case Scrypt scrypt ->
                      ScryptFunction.derive(text, salt.toArray(), scrypt, KEY_BYTES);
                  case Pbkdf2(int iterations) ->
                      ScryptFunction.pbkdf2(text, salt.toArray(), iterations, KEY_BYTES);
                });
    try {
      return Secret.of(key);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }
}
