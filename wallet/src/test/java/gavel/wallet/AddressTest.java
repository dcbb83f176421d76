package gavel.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class AddressTest {
  @Test
  void everyVectorOfEip55KeepsItsCase() {
    assertThat(Vectors.text("eip55.txt").lines())
        .hasSize(8)
        .allSatisfy(
            line -> {
              assertThat(Address.parse(line)).hasToString(line);
              assertThat(Address.parse(line.toLowerCase(Locale.ROOT))).hasToString(line);
            });
  }

  @Test
  void aMistypedDigitIsFoundByTheChecksumAndTheRightFormIsNamed() {
    assertThatThrownBy(() -> Address.parse("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed"))
        .isInstanceOf(WalletException.class)
        .hasMessageContaining("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
  }

  @Test
  void whatIsNoAddressIsRefused() {
    for (String text :
        new String[] {"", "0x", "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0x12"}) {
      assertThatThrownBy(() -> Address.parse(text)).isInstanceOf(WalletException.class);
    }
    assertThatThrownBy(() -> new Address(Bytes.zeros(19)))
        .hasMessage("An address has 20 bytes; got 19 (0x" + "00".repeat(19) + ").");
  }

  @Test
  void theShortFormShowsBothEnds() {
    assertThat(Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8").shortForm())
        .isEqualTo("0x7099…79C8");
  }
}
