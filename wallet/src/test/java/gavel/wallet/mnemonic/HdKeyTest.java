package gavel.wallet.mnemonic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.wallet.Bytes;
import gavel.wallet.Vectors;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.web3j.utils.Numeric;
import tools.jackson.databind.JsonNode;

class HdKeyTest {
  private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

  @Test
  void everyVectorOfBip32IsDerived() {
    for (JsonNode vector : Vectors.json("bip32.json")) {
      try (HdKey root = HdKey.root(Vectors.key(vector.path("seed").asString()))) {
        for (Map.Entry<String, JsonNode> entry : vector.path("keys").properties()) {
          Bytes extended = base58(entry.getValue().asString());
          try (HdKey key = root.derive(DerivationPath.parse(entry.getKey()))) {
            assertThat(Vectors.bytes(key.chainCode())).isEqualTo(extended.slice(13, 45));
            assertThat(Vectors.bytes(key.privateKey())).isEqualTo(extended.slice(46, 78));
          }
        }
      }
    }
  }

  @Test
  void pathsAreReadAndWrittenAlike() {
    assertThat(DerivationPath.parse("m/44h/60H/0'/0/7")).hasToString("m/44'/60'/0'/0/7");
    assertThat(DerivationPath.parse("m")).hasToString("m");
    for (String text : new String[] {"", "44'/60'", "m/", "m/x", "m/2147483648"}) {
      assertThatThrownBy(() -> DerivationPath.parse(text)).isInstanceOf(WalletException.class);
    }
  }

  /**
   * 82 bytes: 78 of the extended key and a checksum, which equality of the parts makes needless.
   */
  private static Bytes base58(String text) {
    BigInteger number = BigInteger.ZERO;
    for (int at = 0; at < text.length(); at++) {
      long digit = BASE58.indexOf(text.charAt(at));
      number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
    }
    return Bytes.of(Numeric.toBytesPadded(number, 82));
  }
}
