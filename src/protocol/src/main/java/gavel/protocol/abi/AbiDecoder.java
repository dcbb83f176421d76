package gavel.protocol.abi;

import gavel.protocol.abi.AbiType.Tuple;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code abi.decode}, strict: a length or offset beyond the data, a number wider than its type and
 * bytes used twice are refused, so that a wrong answer from a node is an error and not a value.
 */
public final class AbiDecoder {
  private static final int WORD = 32;

  private final byte[] data;

  /** Words that may still be read; an honest encoding has no two values in one word. */
  private int budget;

  private AbiDecoder(Bytes data) {
    this.data = data.toArray();
    this.budget = (this.data.length + WORD - 1) / WORD;
  }

  /** Reads the parts of a tuple as the arguments of a call are laid out. More data is ignored. */
  public static AbiValues decode(Tuple types, Bytes data) {
    return new AbiDecoder(data).tuple(types, 0);
  }

  private AbiValues tuple(Tuple types, int base) {
    List<Object> values = new ArrayList<>(types.parts().size());
    int head = base;
    for (AbiParameter part : types.parts()) {
      values.add(at(part.type(), base, head));
      head += part.type().headSize();
    }
    return new AbiValues(values);
  }

  private Object at(AbiType type, int base, int head) {
    return value(type, type.dynamic() ? offset(base, head) : head);
  }

  private Object value(AbiType type, int at) {
    return switch (type) {
      case AbiType.Uint(int bits) -> fitting(type, uint(at), bits);
      case AbiType.Int(int bits) -> fitting(type, new BigInteger(word(at)), bits - 1);
      case AbiType.Bool() -> fitting(type, uint(at), 1).signum() > 0;
      case AbiType.Account() -> account(type, at);
      case AbiType.FixedBytes(int size) -> fixed(type, at, size);
      case AbiType.DynamicBytes() -> Bytes.of(sized(at));
      case AbiType.Text() -> text(sized(at));
      case AbiType.Array(AbiType element) -> array(element, at);
      case Tuple tuple -> tuple(tuple, at);
    };
  }

  private List<Object> array(AbiType element, int at) {
    int count = length(at, WORD);
    int base = at + WORD;
    List<Object> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(at(element, base, Math.addExact(base, i * element.headSize())));
    }
    return List.copyOf(values);
  }

  private Address account(AbiType type, int at) {
    fitting(type, uint(at), 160);
    return new Address(Bytes.of(Arrays.copyOfRange(data, at + 12, at + WORD)));
  }

  private Bytes fixed(AbiType type, int at, int size) {
    byte[] word = word(at);
    for (int i = size; i < WORD; i++) {
      if (word[i] != 0) {
        throw wider(type);
      }
    }
    return Bytes.of(Arrays.copyOf(word, size));
  }

  private byte[] sized(int at) {
    int length = length(at, 1);
    spend((length + WORD - 1) / WORD);
    return Arrays.copyOfRange(data, at + WORD, at + WORD + length);
  }

  private static String text(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new AbiException("The data holds a string that is not UTF-8.");
    }
  }

  private int offset(int base, int head) {
    BigInteger offset = uint(head);
    if (offset.bitLength() > 31 || base + offset.longValueExact() > data.length - WORD) {
      throw shortOf("an offset of " + offset);
    }
    return base + offset.intValueExact();
  }

  /** A count whose elements, of at least that size each, still fit what follows it. */
  private int length(int at, int elementSize) {
    BigInteger length = uint(at);
    int rest = data.length - at - WORD;
    if (length.bitLength() > 31 || length.longValueExact() * elementSize > rest) {
      throw shortOf("a length of " + length);
    }
    return length.intValueExact();
  }

  private BigInteger uint(int at) {
    return new BigInteger(1, word(at));
  }

  private byte[] word(int at) {
    if (at < 0 || at > data.length - WORD) {
      throw shortOf("a word at byte " + at);
    }
    spend(1);
    return Arrays.copyOfRange(data, at, at + WORD);
  }

  private void spend(int words) {
    budget -= words;
    if (budget < 0) {
      throw new AbiException("The data uses the same bytes for two values.");
    }
  }

  private static BigInteger fitting(AbiType type, BigInteger number, int bits) {
    if (number.bitLength() > bits) {
      throw wider(type);
    }
    return number;
  }

  private static AbiException wider(AbiType type) {
    return new AbiException("The data holds a value that is wider than " + type.canonical() + ".");
  }

  private AbiException shortOf(String what) {
    return new AbiException(
        "The data is %d bytes long, too short for %s.".formatted(data.length, what));
  }
}
