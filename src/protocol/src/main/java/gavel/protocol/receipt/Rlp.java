package gavel.protocol.receipt;

import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.List;
import org.web3j.rlp.RlpDecoder;
import org.web3j.rlp.RlpEncoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;
import org.web3j.rlp.RlpType;

/** Recursive length prefixes: bytes and lists of them. */
final class Rlp {
  private Rlp() {}

  static RlpString item(Bytes bytes) {
    return RlpString.create(bytes.toArray());
  }

  static RlpString item(BigInteger number) {
    return RlpString.create(number);
  }

  static Bytes encode(RlpType value) {
    return Bytes.of(RlpEncoder.encode(value));
  }

  /** Reads a list, and demands that nothing comes after it and that it is written canonically. */
  static List<RlpType> list(Bytes encoded, String what) {
    try {
      List<RlpType> outer = RlpDecoder.decode(encoded.toArray()).getValues();
      if (outer.size() == 1
          && outer.get(0) instanceof RlpList list
          && encode(list).equals(encoded)) {
        return list.getValues();
      }
    } catch (RuntimeException e) {
      // The reader throws many kinds of exceptions on bytes that are no RLP.
      throw new ReceiptException(damaged(what), e);
    }
    throw new ReceiptException(damaged(what));
  }

  static Bytes bytes(RlpType item, String what) {
    if (item instanceof RlpString string) {
      return Bytes.of(string.getBytes());
    }
    throw new ReceiptException(damaged(what));
  }

  static List<RlpType> list(RlpType item, String what) {
    if (item instanceof RlpList list) {
      return list.getValues();
    }
    throw new ReceiptException(damaged(what));
  }

  static BigInteger number(RlpType item, String what) {
    return new BigInteger(1, bytes(item, what).toArray());
  }

  private static String damaged(String what) {
    return "The %s cannot be read: it is damaged. Make the receipt again: gavel bid show --receipt FILE"
        .formatted(what);
  }
}
