package gavel.protocol.rpc;

import java.math.BigInteger;

/** Which block a question is about. */
public sealed interface BlockTag {
  BlockTag LATEST = new Named("latest");
  BlockTag PENDING = new Named("pending");

  /** The newest block that is posted to the L1; on an L1, justified. */
  BlockTag SAFE = new Named("safe");

  BlockTag FINALIZED = new Named("finalized");

  static BlockTag of(long number) {
    return new Numbered(number);
  }

  /** The JSON-RPC form. */
  String json();

  /** A block by the node's word for it. */
  record Named(String json) implements BlockTag {}

  /** A block by its number, from 0. */
  record Numbered(long number) implements BlockTag {
    public Numbered {
      if (number < 0) {
        throw new IllegalArgumentException("a block number is not negative, got " + number);
      }
    }

    @Override
    public String json() {
      return "0x" + BigInteger.valueOf(number).toString(16);
    }
  }
}
