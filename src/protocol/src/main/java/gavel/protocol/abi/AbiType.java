package gavel.protocol.abi;

import java.util.List;
import java.util.stream.Collectors;

/** An ABI type. Values: {@link AbiEncoder} says which Java type stands for which. */
public sealed interface AbiType {
  /** Whether the encoding has a variable length, and is therefore reached through an offset. */
  default boolean dynamic() {
    return false;
  }

  /** Bytes that the type takes where it stands: 32, or the sum of a static tuple's parts. */
  default int headSize() {
    return 32;
  }

  /** The name that selectors and topics are computed from. */
  String canonical();

  /** {@code uintN}: a BigInteger from 0 to 2^bits − 1. */
  record Uint(int bits) implements AbiType {
    @Override
    public String canonical() {
      return "uint" + bits;
    }
  }

  /** {@code intN}: a BigInteger in two's complement range. */
  record Int(int bits) implements AbiType {
    @Override
    public String canonical() {
      return "int" + bits;
    }
  }

  /** {@code bool}: a Boolean. */
  record Bool() implements AbiType {
    @Override
    public String canonical() {
      return "bool";
    }
  }

  /** {@code address}: a gavel.wallet.Address. */
  record Account() implements AbiType {
    @Override
    public String canonical() {
      return "address";
    }
  }

  /** {@code bytesN}: Bytes of exactly that size, left-aligned in its word. */
  record FixedBytes(int size) implements AbiType {
    @Override
    public String canonical() {
      return "bytes" + size;
    }
  }

  /** {@code bytes}: Bytes of any size. */
  record DynamicBytes() implements AbiType {
    @Override
    public boolean dynamic() {
      return true;
    }

    @Override
    public String canonical() {
      return "bytes";
    }
  }

  /** {@code string}: a String, UTF-8. */
  record Text() implements AbiType {
    @Override
    public boolean dynamic() {
      return true;
    }

    @Override
    public String canonical() {
      return "string";
    }
  }

  /** {@code T[]}: a List of T's values. */
  record Array(AbiType element) implements AbiType {
    @Override
    public boolean dynamic() {
      return true;
    }

    @Override
    public String canonical() {
      return element.canonical() + "[]";
    }
  }

  /** {@code (T1,T2,…)}: {@link AbiValues} when decoded; any List of the parts when encoded. */
  record Tuple(List<AbiParameter> parts) implements AbiType {
    public Tuple {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean dynamic() {
      return parts.stream().anyMatch(part -> part.type().dynamic());
    }

    @Override
    public int headSize() {
      return dynamic() ? 32 : partsHeadSize();
    }

    /** Bytes of the heads of all parts. */
    int partsHeadSize() {
      return parts.stream().mapToInt(part -> part.type().headSize()).sum();
    }

    @Override
    public String canonical() {
      return parts.stream()
          .map(part -> part.type().canonical())
          .collect(Collectors.joining(",", "(", ")"));
    }
  }
}
