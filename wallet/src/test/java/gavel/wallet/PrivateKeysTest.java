package gavel.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.wallet.secret.Secret;
import org.junit.jupiter.api.Test;

class PrivateKeysTest {
  private static final String KEY =
      "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

  @Test
  void aKeyIsReadWithAndWithoutPrefixAndLineEnd() {
    for (String text : new String[] {KEY, "0x" + KEY, "0X" + KEY + "\n", "  " + KEY + " \r\n"}) {
      assertThat(PrivateKeys.address(PrivateKeys.parse(Vectors.secret(text))))
          .hasToString("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
    }
  }

  @Test
  void aRefusedKeyIsNotRepeatedInTheMessage() {
    String almost = KEY.substring(1);
    assertThatThrownBy(() -> PrivateKeys.parse(Vectors.secret(almost)))
        .isInstanceOf(WalletException.class)
        .hasMessageNotContaining(almost.substring(0, 8))
        .hasMessageContaining("63 characters");
  }

  @Test
  void zeroAndTheOrderAreNoKeys() {
    String order = "0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";
    for (String hex : new String[] {"0x" + "0".repeat(64), order}) {
      assertThatThrownBy(() -> KeySigner.of(Vectors.key(hex)))
          .isInstanceOf(WalletException.class)
          .hasMessageContaining("out of that range");
    }
  }

  @Test
  void freshKeysDiffer() {
    try (Secret one = PrivateKeys.generate();
        Secret other = PrivateKeys.generate()) {
      assertThat(PrivateKeys.address(one)).isNotEqualTo(PrivateKeys.address(other));
    }
  }

  @Test
  void aClosedSignerSignsNothing() {
    KeySigner signer = KeySigner.of(Vectors.key("0x" + KEY));
    signer.close();
    assertThatThrownBy(() -> signer.signMessage(Bytes.EMPTY))
        .isInstanceOf(IllegalStateException.class);
    assertThat(signer).hasToString("KeySigner[0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266]");
  }
}
