package gavel.protocol.rpc;

import gavel.wallet.Bytes;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Finds a revert in a node's error. The shapes in use: code 3 with {@code data} in hex (geth,
 * anvil, Alchemy); {@code data} as "Reverted 0x…" (Nethermind, OpenEthereum, code -32015); {@code
 * data} as an object with the hex in {@code data} or {@code return}, at most one level down
 * (Hardhat, Ganache); and a message alone.
 */
final class RevertData {
  private static final Pattern HEX = Pattern.compile("0x((?:[0-9a-fA-F]{2})*)\\s*$");

  private RevertData() {}

  /** The revert's data, empty bytes where it reverted without any; nothing if it is no revert. */
  static Optional<Bytes> of(JsonNode error) {
    Optional<Bytes> data = inData(error.path("data"), 0);
    if (data.isPresent() && !data.get().isEmpty()) {
      return data;
    }
    String message = error.path("message").asString("").toLowerCase(Locale.ROOT);
    boolean reverted =
        error.path("code").asInt(0) == 3
            || message.contains("revert")
            || message.contains("vm execution error");
    return reverted ? Optional.of(Bytes.EMPTY) : Optional.empty();
  }

  private static Optional<Bytes> inData(JsonNode data, int depth) {
    if (data.isString()) {
      Matcher matcher = HEX.matcher(data.stringValue());
      return matcher.find() ? Optional.of(Bytes.parse("0x" + matcher.group(1))) : Optional.empty();
    }
    if (!data.isObject() || depth > 1) {
      return Optional.empty();
    }
    for (String field : new String[] {"data", "return", "result"}) {
      Optional<Bytes> found = inData(data.path(field), depth + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return data.valueStream()
        .filter(JsonNode::isObject)
        .flatMap(each -> inData(each, depth + 1).stream())
        .findFirst();
  }
}
