package gavel.protocol.abi;

import gavel.protocol.abi.AbiType.Tuple;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code abi.encode}. Java values: BigInteger, Long or Integer for integers, Boolean, Address,
 * Bytes for bytesN and bytes, String, List for arrays and tuples. A value out of its type's range
 * is refused, never cut.
 */
public final class AbiEncoder {
  private static final int WORD = 32;

  private AbiEncoder() {}

  /** The parts of a tuple, encoded one after the other as the arguments of a call are. */
  public static Bytes encode(Tuple types, List<?> values) {
    return Bytes.of(tuple(types, values));
  }

  private static byte[] tuple(Tuple types, List<?> values) {
    if (types.parts().size() != values.size()) {
      throw new AbiException(
          "%s has %d parts, got %d values."
              .formatted(types.canonical(), types.parts().size(), values.size()));
    }
    Output out = new Output(types.partsHeadSize());
    for (int i = 0; i < values.size(); i++) {
      AbiParameter part = types.parts().get(i);
      out.add(part.type(), encodeOne(part, values.get(i)));
    }
    return out.toBytes();
  }

  private static byte[] encodeOne(AbiParameter part, Object value) {
    return switch (part.type()) {
      case AbiType.Uint(int bits) -> integer(part, value, 0, bits);
      case AbiType.Int(int bits) -> integer(part, value, 1, bits - 1);
      case AbiType.Bool() -> word(BigInteger.valueOf(cast(part, value, Boolean.class) ? 1 : 0));
      case AbiType.Account() ->
          word(new BigInteger(1, cast(part, value, Address.class).value().toArray()));
      case AbiType.FixedBytes(int size) -> fixed(part, value, size);
      case AbiType.DynamicBytes() -> sized(cast(part, value, Bytes.class).toArray());
      case AbiType.Text() ->
          sized(cast(part, value, String.class).getBytes(StandardCharsets.UTF_8));
      case AbiType.Array(AbiType element) -> array(part, element, value);
      case Tuple tuple -> tuple(tuple, cast(part, value, List.class));
    };
  }

  private static byte[] integer(AbiParameter part, Object value, int signs, int magnitudeBits) {
    BigInteger number =
        switch (value) {
          case BigInteger big -> big;
          case Long small -> BigInteger.valueOf(small);
          case Integer small -> BigInteger.valueOf(small);
          default -> cast(part, value, BigInteger.class);
        };
    if ((signs == 0 && number.signum() < 0) || number.bitLength() > magnitudeBits) {
      throw new AbiException(
          "%s does not fit %s%s.".formatted(number, part.type().canonical(), named(part)));
    }
    return word(number);
  }

  private static byte[] fixed(AbiParameter part, Object value, int size) {
    Bytes bytes = cast(part, value, Bytes.class);
    if (bytes.size() != size) {
      throw new AbiException(
          "%s%s wants %d bytes, got %d."
              .formatted(part.type().canonical(), named(part), size, bytes.size()));
    }
    byte[] word = new byte[WORD];
    System.arraycopy(bytes.toArray(), 0, word, 0, size);
    return word;
  }

  private static byte[] array(AbiParameter part, AbiType element, Object value) {
    List<?> values = cast(part, value, List.class);
    AbiParameter each = new AbiParameter(element, part.name(), false);
    Output out = new Output(Math.multiplyExact(values.size(), element.headSize()));
    values.forEach(one -> out.add(element, encodeOne(each, one)));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(word(BigInteger.valueOf(values.size())));
    all.writeBytes(out.toBytes());
    return all.toByteArray();
  }

  private static byte[] sized(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(word(BigInteger.valueOf(content.length)));
    out.writeBytes(content);
    out.writeBytes(new byte[(WORD - content.length % WORD) % WORD]);
    return out.toByteArray();
  }

  private static byte[] word(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] word = new byte[WORD];
    if (number.signum() < 0) {
      java.util.Arrays.fill(word, (byte) 0xff);
    }
    int length = Math.min(bytes.length, WORD);
    System.arraycopy(bytes, bytes.length - length, word, WORD - length, length);
    return word;
  }

  private static <T> T cast(AbiParameter part, Object value, Class<T> wanted) {
    if (!wanted.isInstance(value)) {
      throw new AbiException(
          "%s%s wants a %s, got %s."
              .formatted(
                  part.type().canonical(),
                  named(part),
                  wanted.getSimpleName(),
                  value == null ? "nothing" : value.getClass().getSimpleName()));
    }
    return wanted.cast(value);
  }

  private static String named(AbiParameter part) {
    return part.name().isEmpty() ? "" : " " + part.name();
  }

  /** Heads first, the variable-length tails behind them. */
  private static final class Output {
    private final ByteArrayOutputStream heads = new ByteArrayOutputStream();
    private final ByteArrayOutputStream tails = new ByteArrayOutputStream();
    private final int headSize;

    Output(int headSize) {
      this.headSize = headSize;
    }

    void add(AbiType type, byte[] encoded) {
      if (type.dynamic()) {
        heads.writeBytes(word(BigInteger.valueOf((long) headSize + tails.size())));
        tails.writeBytes(encoded);
      } else {
        heads.writeBytes(encoded);
      }
    }

    byte[] toBytes() {
      heads.writeBytes(tails.toByteArray());
      return heads.toByteArray();
    }
  }
}
