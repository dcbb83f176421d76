package gavel.protocol.abi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.web3j.abi.DefaultFunctionEncoder;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.DynamicStruct;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Bytes16;
import org.web3j.abi.datatypes.generated.Int256;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.abi.datatypes.generated.Uint64;

/** The codec held against web3j's, which encodes the same values independently. */
class AbiAgainstWeb3jTest {
  private static final AbiType.Tuple TYPES =
      AbiSignature.parse(
              "f(address a,bool b,uint64 c,int256 d,bytes16 e,bytes f,string g,"
                  + "(address w,uint256[] amounts)[] h)")
          .parameters();

  private final Random random = new Random(20);

  private byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }

  @Test
  void bothEncodeTheSameBytesAndDecodingGivesTheValuesBack() {
    for (int run = 0; run < 200; run++) {
      Address account = new Address(Bytes.of(bytes(20)));
      boolean flag = random.nextBoolean();
      BigInteger small = new BigInteger(64, random);
      BigInteger signed = new BigInteger(255, random).negate();
      Bytes id = Bytes.of(bytes(16));
      Bytes data = Bytes.of(bytes(random.nextInt(70)));
      String text = "ü".repeat(random.nextInt(40));
      List<BigInteger> amounts =
          random.ints(random.nextInt(4)).mapToObj(i -> new BigInteger(256, random)).toList();
      List<Object> ours =
          List.of(account, flag, small, signed, id, data, text, List.of(List.of(account, amounts)));
      Bytes encoded = AbiEncoder.encode(TYPES, ours);
      assertThat(encoded.hex())
          .isEqualTo("0x" + web3j(account, flag, small, signed, id, data, text, amounts));
      assertThat(AbiDecoder.decode(TYPES, encoded)).isEqualTo(ours);
    }
  }

  private static String web3j(
      Address account,
      boolean flag,
      BigInteger small,
      BigInteger signed,
      Bytes id,
      Bytes data,
      String text,
      List<BigInteger> amounts) {
    var address = new org.web3j.abi.datatypes.Address(account.lower());
    var list = new DynamicArray<>(Uint256.class, amounts.stream().map(Uint256::new).toList());
    List<Type<?>> types =
        List.of(
            address,
            new Bool(flag),
            new Uint64(small),
            new Int256(signed),
            new Bytes16(id.toArray()),
            new DynamicBytes(data.toArray()),
            new Utf8String(text),
            new DynamicArray<>(DynamicStruct.class, new DynamicStruct(address, list)));
    return new DefaultFunctionEncoder().encodeParameters(Arrays.asList(types.toArray(Type[]::new)));
  }

  @Test
  void cutOffDataIsRefusedAtEveryLength() {
    Address account = new Address(Bytes.of(bytes(20)));
    List<Object> values =
        List.of(
            account,
            true,
            1,
            -1,
            Bytes.zeros(16),
            Bytes.of(bytes(33)),
            "text",
            List.of(List.of(account, List.of(1, 2))));
    Bytes whole = AbiEncoder.encode(TYPES, values);
    for (int length = 0; length < whole.size(); length++) {
      Bytes cut = whole.slice(0, length);
      assertThatThrownBy(() -> AbiDecoder.decode(TYPES, cut)).isInstanceOf(AbiException.class);
    }
  }

  @Test
  void valuesOutOfRangeAreRefusedByName() {
    AbiFunction function = AbiFunction.of("f(uint64 price)");
    assertThatThrownBy(() -> function.encode(BigInteger.ONE.shiftLeft(64)))
        .isInstanceOf(AbiException.class)
        .hasMessage("18446744073709551616 does not fit uint64 price.");
    assertThatThrownBy(() -> function.encode(-1)).hasMessage("-1 does not fit uint64 price.");
    assertThatThrownBy(() -> function.encode("7"))
        .hasMessage("uint64 price wants a BigInteger, got String.");
  }

  @Test
  void aWordWiderThanItsTypeIsRefused() {
    AbiType.Tuple bool = AbiSignature.parse("f(bool)").parameters();
    Bytes two = Bytes.zeros(31).concat(Bytes.of((byte) 2));
    assertThatThrownBy(() -> AbiDecoder.decode(bool, two)).hasMessageContaining("wider than bool");
  }

  @Test
  void bytesThatStandForTwoValuesAreRefused() {
    AbiType.Tuple arrays = AbiSignature.parse("f(uint256[][])").parameters();
    Bytes word = Bytes.zeros(31);
    Bytes data = word.concat(Bytes.of((byte) 32)).concat(word).concat(Bytes.of((byte) 4));
    for (int i = 0; i < 4; i++) {
      data = data.concat(word).concat(Bytes.of((byte) 0)); // all four point at the first word
    }
    Bytes folded = data;
    assertThatThrownBy(() -> AbiDecoder.decode(arrays, folded))
        .isInstanceOf(AbiException.class)
        .hasMessageContaining("same bytes for two values");
  }

  @Test
  void aCallIsDescribedWithItsNames() {
    AbiFunction function = AbiFunction.of("transfer(address to,uint256 amount)");
    assertThat(function.describe(function.encode(Address.ZERO, 5)))
        .isEqualTo("transfer(to: 0x0000000000000000000000000000000000000000, amount: 5)");
  }

  @Test
  void aBadSignatureSaysWhere() {
    assertThatThrownBy(() -> AbiSignature.parse("f(uint256"))
        .hasMessage("The signature \"f(uint256\" cannot be read: at character 10, wanted more.");
  }
}
