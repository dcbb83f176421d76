package gavel.wallet.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.wallet.Vectors;
import org.junit.jupiter.api.Test;

class KeystoreJsonTest {
  private static final String FILE = Vectors.text("web3-secret-storage-scrypt.json");

  @Test
  void whatIsReadIsWrittenTheSame() {
    KeystoreJson file = KeystoreJson.parse(FILE);
    assertThat(KeystoreJson.parse(file.toJson())).isEqualTo(file);
  }

  @Test
  void parametersThatWouldEatTheMemoryAreRefused() {
    assertRefused("\"n\":262144", "\"n\":1073741824", "would take more than 512 MiB");
    assertRefused("\"n\":262144", "\"n\":4294967296", "beyond anything a wallet writes");
    assertRefused("\"r\":1", "\"r\":1000000000", "would take more than 512 MiB");
    assertRefused("\"p\":8", "\"p\":2000000000", "would take more than 512 MiB");
    assertRefused("\"n\":262144", "\"n\":262143", "power of two");
  }

  @Test
  void damageIsNamed() {
    assertRefused("\"version\":3", "\"version\":1", "version is not 3");
    assertRefused("aes-128-ctr", "aes-128-cbc", "cipher is not aes-128-ctr");
    assertRefused("d172bf743a", "d172bf74", "31 encrypted bytes");
    assertRefused("d172bf743a", "xx72bf743a", "ciphertext is no hex data");
    assertRefused("scrypt", "argon2", "kdf is neither scrypt nor pbkdf2");
    assertRefused("{\"crypto\"", "{{\"crypto\"", "no JSON document");
  }

  @Test
  void endlessRoundsOfPbkdf2AreRefused() {
    String file = Vectors.text("web3-secret-storage-pbkdf2.json");
    assertThatThrownBy(() -> KeystoreJson.parse(file.replace("262144", "2000000000")))
        .isInstanceOf(MalformedKeystoreException.class)
        .hasMessageContaining("2000000000 rounds");
  }

  private static void assertRefused(String part, String by, String naming) {
    assertThat(FILE).contains(part);
    assertThatThrownBy(() -> KeystoreJson.parse(FILE.replace(part, by)))
        .isInstanceOf(MalformedKeystoreException.class)
        .hasMessageContaining(naming);
  }
}
