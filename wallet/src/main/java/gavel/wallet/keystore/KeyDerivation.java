package gavel.wallet.keystore;

import gavel.wallet.Bytes;
import gavel.wallet.secret.Secret;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.KeyParameter;

/** Runs the slow function from password to key. */
final class KeyDerivation {
  private static final int KEY_BYTES = 32;

  private KeyDerivation() {}

  static Secret derive(Secret password, Kdf kdf, Bytes salt) {
    byte[] key =
        password.use(
            text ->
                switch (kdf) {
                  case Scrypt(int n, int r, int p) ->
                      SCrypt.generate(text, salt.toArray(), n, r, p, KEY_BYTES);
                  case Pbkdf2(int iterations) -> pbkdf2(text, salt, iterations);
                });
    try {
      return Secret.of(key);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static byte[] pbkdf2(byte[] password, Bytes salt, int iterations) {
    PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA256Digest());
    generator.init(password, salt.toArray(), iterations);
    return ((KeyParameter) generator.generateDerivedParameters(8 * KEY_BYTES)).getKey();
  }
}
