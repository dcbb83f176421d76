package gavel.wallet.mnemonic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.wallet.Bytes;
import gavel.wallet.Signer;
import gavel.wallet.Vectors;
import gavel.wallet.WalletException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MnemonicTest {
  private static final String LOCAL = "test test test test test test test test test test test junk";

  @Test
  void everyVectorOfBip39GivesItsWordsAndSeed() {
    for (JsonNode vector : Vectors.json("bip39.json")) {
      Bytes entropy = Bytes.parse(vector.path("entropy").asString());
      String words = vector.path("words").asString();
      try (Mnemonic made = Mnemonic.ofEntropy(entropy.toArray());
          Mnemonic read = Mnemonic.parse(Vectors.secret(words))) {
        assertThat(Vectors.text(made.words())).isEqualTo(words);
        assertThat(Vectors.bytes(read.seed(Vectors.secret("TREZOR"))).hex())
            .isEqualTo(vector.path("seed").asString());
      }
    }
  }

  @Test
  void theAccountsOfLocalNodesAreDerived() {
    try (Mnemonic mnemonic = Mnemonic.parse(Vectors.secret("  TEST " + LOCAL.substring(5) + "\n"));
        Signer first = mnemonic.signer(Vectors.secret(""), DerivationPath.ethereum(0));
        Signer second = mnemonic.signer(Vectors.secret(""), DerivationPath.ethereum(1))) {
      assertThat(first.address()).hasToString("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
      assertThat(second.address()).hasToString("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
    }
  }

  @Test
  void aPassphraseGivesOtherKeys() {
    try (Mnemonic mnemonic = Mnemonic.parse(Vectors.secret(LOCAL));
        Signer plain = mnemonic.signer(Vectors.secret(""), DerivationPath.ethereum(0));
        Signer other = mnemonic.signer(Vectors.secret("pass"), DerivationPath.ethereum(0))) {
      assertThat(other.address()).isNotEqualTo(plain.address());
    }
  }

  @Test
  void aWordOutsideTheListIsNamedWithTheOneThatWasMeant() {
    assertThatThrownBy(() -> Mnemonic.parse(Vectors.secret(LOCAL.replace("junk", "junky"))))
        .isInstanceOf(MalformedMnemonicException.class)
        .hasMessageContaining("Word 12 of the mnemonic, \"junky\"")
        .hasMessageContaining("Did you mean \"junk\"?");
  }

  @Test
  void aWrongChecksumIsFoundAndTheWordsAreNotRepeated() {
    assertThatThrownBy(() -> Mnemonic.parse(Vectors.secret(LOCAL.replace("junk", "zebra"))))
        .isInstanceOf(MalformedMnemonicException.class)
        .hasMessageContaining("in word 12")
        .hasMessageNotContaining("zebra");
  }

  @Test
  void aWrongNumberOfWordsIsRefused() {
    assertThatThrownBy(() -> Mnemonic.parse(Vectors.secret("test test")))
        .hasMessageContaining("got 2");
    assertThatThrownBy(() -> Mnemonic.generate(13)).isInstanceOf(WalletException.class);
  }

  @Test
  void freshWordsAreReadBack() {
    for (int count : new int[] {12, 15, 18, 21, 24}) {
      try (Mnemonic fresh = Mnemonic.generate(count);
          Mnemonic read = Mnemonic.parse(fresh.words())) {
        assertThat(Vectors.text(read.words()).split(" ")).hasSize(count);
        assertThat(fresh).hasToString("***");
      }
    }
  }
}
