package gavel.protocol.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.protocol.abi.AbiEncoder;
import gavel.protocol.abi.AbiSignature;
import gavel.protocol.rpc.Log;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepositTest {
  private static final Address FROM = Address.parse("0x99c9fc46f92e8a1c0dec1b1747d010903e884be1");
  private static final Address TO = Address.parse("0x70997970c51812dc3a010c7d01b50e0d17dc79c8");
  private static final Bytes BLOCK = Bytes.parse("0x" + "ab".repeat(32));

  private static Log log(Bytes opaque, int logIndex, int version) {
    Bytes topic = AbiSignature.parse("TransactionDeposited(address,address,uint256,bytes)").hash();
    return new Log(
        Address.ZERO,
        List.of(topic, word(FROM.value()), word(TO.value()), word(Bytes.of((byte) version))),
        AbiEncoder.encode(AbiSignature.parse("d(bytes)").parameters(), List.of(opaque)),
        1,
        BLOCK,
        Optional.empty(),
        Bytes.zeros(32),
        logIndex);
  }

  private static Bytes word(Bytes value) {
    return Bytes.zeros(32 - value.size()).concat(value);
  }

  /** Hashes by viem 2's getL2TransactionHash for the same logs. */
  @ParameterizedTest
  @CsvSource({
    "0x000000000000000000000000000000000000000000000000016345785d8a0000"
        + "000000000000000000000000000000000000000000000000016345785d8a0000"
        + "0000000000030d4000,"
        + "5,0xa1ac92d2e88e9c016ac5839a692350306ed75d48dbeb103a000195531c2f0255",
    "0x0000000000000000000000000000000000000000000000000000000000000000"
        + "0000000000000000000000000000000000000000000000000000000000000000"
        + "0000000000005208001234,"
        + "300,0xed850f2c4ef89ea235f1e27f51a1101f8f8f3834656886404e6a8a3577b9a13f",
  })
  void theHashOnTheL2FollowsFromTheLog(String opaque, int logIndex, String hash) {
    Deposit deposit = Deposit.of(log(Bytes.parse(opaque), logIndex, 0)).orElseThrow();
    assertThat(deposit.hash().hex()).isEqualTo(hash);
    assertThat(deposit.to()).contains(TO);
  }

  @Test
  void anotherVersionOfTheLogIsNotGuessedAt() {
    assertThatThrownBy(() -> Deposit.of(log(Bytes.zeros(80), 0, 1)))
        .isInstanceOf(BridgeException.class)
        .hasMessageContaining("has version 1 and 80 bytes of data");
  }

  @Test
  void aDepositSaysWhereItGoes() {
    // No chain is asked for a plan.
    Bridge bridge = new Bridge(null, FROM, Address.ZERO);
    assertThat(bridge.deposit(FROM, TO, BigInteger.TEN).decoded())
        .isEqualTo("depositETHTo(to: " + TO + ", minGasLimit: 200000, extraData: 0x)");
    assertThat(bridge.deposit(TO, TO, BigInteger.TEN).value()).isEqualTo(10);
  }
}
