package gavel.protocol.abi;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.List;

/** Decoded values in order, with typed access. A tuple within it is an AbiValues itself. */
public final class AbiValues extends AbstractList<Object> {
  private final List<Object> values;

  public AbiValues(List<Object> values) {
    this.values = List.copyOf(values);
  }

  @Override
  public Object get(int index) {
    return values.get(index);
  }

  @Override
  public int size() {
    return values.size();
  }

  public BigInteger uint(int index) {
    return (BigInteger) values.get(index);
  }

  /** A uint64 or smaller as a long; one above 2^63 − 1 is refused. */
  public long number(int index) {
    BigInteger value = uint(index);
    if (value.bitLength() > 63) {
      throw new AbiException("The data holds " + value + ", which is beyond 2^63 - 1.");
    }
    return value.longValue();
  }

  public boolean bool(int index) {
    return (Boolean) values.get(index);
  }

  public Address address(int index) {
    return (Address) values.get(index);
  }

  public Bytes bytes(int index) {
    return (Bytes) values.get(index);
  }

  public String text(int index) {
    return (String) values.get(index);
  }

  public AbiValues tuple(int index) {
    return (AbiValues) values.get(index);
  }

  public List<AbiValues> tuples(int index) {
    return list(index, AbiValues.class);
  }

  /** An array's elements. */
  public <T> List<T> list(int index, Class<T> element) {
    return ((List<?>) values.get(index)).stream().<T>map(element::cast).toList();
  }
}
