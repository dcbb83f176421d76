package gavel.protocol.browser;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the page brought back from the wallet. */
sealed interface WalletAnswer {
  /** The result, as the wallet gave it. */
  record Result(JsonNode value) implements WalletAnswer {}

  /** An error, with a code of EIP-1193 or JSON-RPC. */
  record Failed(int code, String words) implements WalletAnswer {
    /** Declined, not authorised, or malformed: nothing was signed or sent. */
    private static final Set<Integer> NOTHING_DONE = Set.of(4001, 4100, 4200, 4902, -32601, -32602);

    /** Whether it is certain that nothing was done. */
    boolean certain() {
      return NOTHING_DONE.contains(code);
    }
  }

  /** Reads what the page posted. */
  static WalletAnswer of(JsonNode json) {
    JsonNode error = json.path("error");
    return error.isObject()
        ? new Failed(error.path("code").asInt(0), error.path("message").asString("no reason"))
        : new Result(json.path("result"));
  }
}
