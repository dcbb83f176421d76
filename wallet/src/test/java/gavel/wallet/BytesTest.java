package gavel.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BytesTest {
  @Test
  void hexGoesInAndOut() {
    assertThat(Bytes.parse("0xDEadbeef").hex()).isEqualTo("0xdeadbeef");
    assertThat(Bytes.parse("0x")).isEqualTo(Bytes.EMPTY);
  }

  @Test
  void anArrayThatIsChangedAfterwardsChangesNothing() {
    byte[] source = {1, 2, 3};
    Bytes bytes = Bytes.of(source);
    source[0] = 9;
    bytes.toArray()[1] = 9;
    assertThat(bytes).isEqualTo(Bytes.parse("0x010203"));
  }

  @Test
  void theyAreComparedAsUnsignedNumbers() {
    assertThat(Bytes.parse("0x80")).isGreaterThan(Bytes.parse("0x7f"));
  }

  @Test
  void oddDigitsAndAMissingPrefixAreRefused() {
    assertThatThrownBy(() -> Bytes.parse("0x123")).isInstanceOf(WalletException.class);
    assertThatThrownBy(() -> Bytes.parse("12")).isInstanceOf(WalletException.class);
    assertThatThrownBy(() -> Bytes.parse("0xzz")).isInstanceOf(WalletException.class);
  }
}
