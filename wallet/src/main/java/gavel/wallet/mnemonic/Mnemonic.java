package gavel.wallet.mnemonic;

import gavel.wallet.KeySigner;
import gavel.wallet.Signer;
import gavel.wallet.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/** 12 to 24 English words from which keys are derived (BIP-39); wiped on close. */
public final class Mnemonic implements AutoCloseable {
  private static final int ROUNDS = 2048;
  private static final int SEED_BITS = 512;

  private final Secret words;

  private Mnemonic(Secret words) {
    this.words = words;
  }

  /**
   * Fresh words from the operating system's randomness.
   *
   * @param count 12, 15, 18, 21 or 24
   */
  public static Mnemonic generate(int count) {
    MnemonicBits.requireCount(count);
    byte[] entropy = new byte[count * 4 / 3];
    new SecureRandom().nextBytes(entropy);
    try {
      return ofEntropy(entropy);
    } finally {
      Arrays.fill(entropy, (byte) 0);
    }
  }

  static Mnemonic ofEntropy(byte[] entropy) {
    return new Mnemonic(MnemonicBits.words(entropy));
  }

  /**
   * Reads words in any case, with any blanks between them.
   *
   * @throws MalformedMnemonicException where their number, one of them, or the checksum is wrong
   */
  public static Mnemonic parse(Secret text) {
    return new Mnemonic(text.useChars(MnemonicBits::checked));
  }

  /** The words in lower case with one blank between them, to be closed by the caller. */
  public Secret words() {
    return words.copy();
  }

  /**
   * The signer at a path.
   *
   * @param passphrase BIP-39's optional one; empty for none. Every other one gives other keys
   */
  public Signer signer(Secret passphrase, DerivationPath path) {
    try (Secret key = privateKey(passphrase, path)) {
      return KeySigner.of(key);
    }
  }

  /** The private key at a path, to be closed by the caller. */
  public Secret privateKey(Secret passphrase, DerivationPath path) {
    try (Secret seed = seed(passphrase);
        HdKey root = HdKey.root(seed);
        HdKey key = root.derive(path)) {
      return key.privateKey();
    }
  }

  Secret seed(Secret passphrase) {
    byte[] seed =
        words.use(
            text -> {
              PKCS5S2ParametersGenerator generator =
                  new PKCS5S2ParametersGenerator(new SHA512Digest());
              generator.init(text, salt(passphrase), ROUNDS);
              return ((KeyParameter) generator.generateDerivedParameters(SEED_BITS)).getKey();
            });
    try {
      return Secret.of(seed);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  private static byte[] salt(Secret passphrase) {
    String normal =
        passphrase.useChars(chars -> Normalizer.normalize(new String(chars), Normalizer.Form.NFKD));
    return ("mnemonic" + normal).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    words.close();
  }

  @Override
  public String toString() {
    return "***";
  }
}
