package gavel.protocol.receipt;

import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;

/** Fields of a node's JSON. */
final class Quantities {
  private Quantities() {}

  static Bytes bytes(JsonNode parent, String field) {
    try {
      return Bytes.parse(parent.path(field).asString(""));
    } catch (WalletException e) {
      throw malformed(parent, field);
    }
  }

  /** Absent or null is no bytes. */
  static Bytes optional(JsonNode parent, String field) {
    return parent.hasNonNull(field) ? bytes(parent, field) : Bytes.EMPTY;
  }

  static BigInteger number(JsonNode parent, String field) {
    String text = parent.path(field).asString("");
    if (!text.matches("0x[0-9a-fA-F]{1,64}")) {
      throw malformed(parent, field);
    }
    return new BigInteger(text.substring(2), 16);
  }

  private static ReceiptException malformed(JsonNode parent, String field) {
    String got = parent.path(field).toString();
    return new ReceiptException(
        "The node's answer is malformed: %s is %s. Try another endpoint: --rpc-url"
            .formatted(field, got.length() > 80 ? got.substring(0, 80) + "…" : got));
  }
}
