package gavel.wallet.external;

import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The messages of JSON-RPC 2.0, as both sides write and read them. */
public final class Messages {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_WORDS = 300;

  private Messages() {}

  /** A request with the number 1: each connection carries one at a time. */
  public static byte[] request(String method, Object... params) {
    ObjectNode request = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", 1);
    request.put("method", method).set("params", JSON.valueToTree(params));
    return bytes(request);
  }

  /** The bytes of a message with the line end that separates messages on a socket. */
  public static byte[] bytes(JsonNode message) {
    return (JSON.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The result in an answer.
   *
   * @throws SignerRefusedException where it is an error
   * @throws SignerUnreachableException where it is no answer to {@link #request}
   */
  public static JsonNode result(String signer, JsonNode answer) {
    JsonNode error = answer.path("error");
    if (error.isObject()) {
      throw new SignerRefusedException(
          signer, error.path("code").asInt(0), words(error.path("message").asString("no reason")));
    }
    if (answer.path("id").asInt(0) != 1 || !answer.has("result")) {
      throw new SignerUnreachableException(
          "What the signer " + signer + " answered is no JSON-RPC. Check its address.");
    }
    return answer.get("result");
  }

  /**
   * Reads an answer that came whole.
   *
   * @throws SignerUnreachableException where it is no JSON
   */
  public static JsonNode read(String signer, byte[] answer) {
    try {
      return JSON.readTree(answer);
    } catch (JacksonException e) {
      throw new SignerUnreachableException(
          "What the signer " + signer + " answered is no JSON. Check its address.", e);
    }
  }

  /** A number of 0 or more in hex, as JSON-RPC wants it. */
  static String quantity(BigInteger number) {
    return "0x" + number.toString(16);
  }

  /** The number that {@link #quantity} wrote. */
  static BigInteger quantity(JsonNode hex, String field) {
    String text = hex.asString("");
    if (!text.matches("0x[0-9a-fA-F]{1,64}")) {
      throw new WalletException("The request's " + field + " is no hex number after 0x.");
    }
    return new BigInteger(text.substring(2), 16);
  }

  /** A foreign program's words on one line, without what could redraw a terminal. */
  private static String words(String foreign) {
    String plain = foreign.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
    String cut = plain.length() > MOST_WORDS ? plain.substring(0, MOST_WORDS) + "…" : plain;
    return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
