package gavel.protocol.history;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/** Values in a checkpoint. */
final class Packed {
  /** Bytes of an address. */
  static final int ADDRESS = 20;

  private Packed() {}

  static Bytes bytes(ByteBuffer in, int size) {
    byte[] bytes = new byte[size];
    in.get(bytes);
    return Bytes.of(bytes);
  }

  static Address address(ByteBuffer in) {
    return new Address(bytes(in, ADDRESS));
  }

  /** A long after a 0; else how many bytes, and these. */
  static void amount(DataOutputStream out, BigInteger amount) throws IOException {
    if (amount.bitLength() < Long.SIZE) {
      out.writeByte(0);
      out.writeLong(amount.longValue());
    } else {
      byte[] bytes = amount.toByteArray();
      out.writeByte(bytes.length);
      out.write(bytes);
    }
  }

  static BigInteger amount(ByteBuffer in) {
    int size = in.get();
    if (size == 0) {
      return BigInteger.valueOf(in.getLong());
    }
    byte[] bytes = new byte[size];
    in.get(bytes);
    return new BigInteger(bytes);
  }
}
