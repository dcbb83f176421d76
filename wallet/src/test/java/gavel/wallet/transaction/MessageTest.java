package gavel.wallet.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.Vectors;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessageTest {
  @Test
  void aMessageIsSignedAsOtherWalletsSignIt() {
    Bytes message = Bytes.of("Some data".getBytes(StandardCharsets.UTF_8));
    assertThat(PersonalMessage.digest(message).hex())
        .isEqualTo("0x1da44b586eb0729ff70a73c326926f6ed5a25f5b056e7f47fbc6e58d86871655");
    try (KeySigner signer =
        KeySigner.of(
            Vectors.key("0x4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318"))) {
      Signature signature = signer.signMessage(message);
      assertThat(signature.bytes().hex())
          .isEqualTo(
              "0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd"
                  + "6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a0291c");
      assertThat(Signature.of(signature.bytes())).isEqualTo(signature);
      assertThat(signature.recover(PersonalMessage.digest(message))).isEqualTo(signer.address());
    }
  }

  @Test
  void aSignatureWithVZeroOrOneIsReadAsTheSame() {
    Bytes bytes =
        Bytes.parse(
            "0xb91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd"
                + "6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a02901");
    assertThat(Signature.of(bytes).v()).isEqualTo(28);
  }

  @Test
  void theHighTwinOfASignatureIsRefused() {
    BigInteger order =
        new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
    assertThatThrownBy(() -> new Signature(BigInteger.ONE, order.subtract(BigInteger.ONE), 27))
        .isInstanceOf(WalletException.class)
        .hasMessageContaining("EIP-2");
  }
}
