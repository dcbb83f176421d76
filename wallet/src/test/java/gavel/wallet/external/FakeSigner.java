package gavel.wallet.external;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.transaction.TypedData;
import gavel.wallet.transaction.UnsignedTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** A signer on the other side of a transport, which can be told to misbehave. */
final class FakeSigner implements Transport {
  private final KeySigner key;
  private final boolean clef;
  private final List<String> asked = new ArrayList<>();
  private UnaryOperator<UnsignedTransaction> tampering = UnaryOperator.identity();
  private UnaryOperator<JsonNode> answering = UnaryOperator.identity();
  private Address shown;

  FakeSigner(KeySigner key, boolean clef) {
    this.key = key;
    this.clef = clef;
    this.shown = key.address();
  }

  /** Signs something else than it is asked for. */
  FakeSigner tampering(UnaryOperator<UnsignedTransaction> with) {
    tampering = with;
    return this;
  }

  /** Answers something else. */
  FakeSigner answering(UnaryOperator<JsonNode> with) {
    answering = with;
    return this;
  }

  /** Claims to hold another account. */
  FakeSigner showing(Address account) {
    shown = account;
    return this;
  }

  List<String> asked() {
    return asked;
  }

  @Override
  public String label() {
    return "fake";
  }

  @Override
  public JsonNode call(String method, Object... params) {
    asked.add(method);
    JsonNode sent = JsonMapper.shared().valueToTree(params);
    if (method.startsWith("account_") != clef) {
      throw new SignerRefusedException("fake", -32601, "the method " + method + " does not exist");
    }
    return answering.apply(
        switch (method) {
          case "eth_accounts", "account_list" ->
              JsonMapper.shared().createArrayNode().add(shown.lower());
          case "eth_signTransaction" -> StringNode.valueOf(raw(sent.get(0)));
          case "account_signTransaction" ->
              JsonMapper.shared().createObjectNode().put("raw", raw(sent.get(0)));
          case "eth_sign" -> message(sent.get(1));
          case "account_signData" -> message(sent.get(2));
          case "eth_signTypedData_v4", "account_signTypedData" ->
              StringNode.valueOf(
                  key.signTypedData(new TypedData(sent.get(1).toString())).bytes().hex());
          default -> throw new AssertionError("unexpected " + method);
        });
  }

  private String raw(JsonNode transaction) {
    return key.sign(tampering.apply(TransactionJson.read(transaction))).raw().hex();
  }

  private StringNode message(JsonNode hex) {
    return StringNode.valueOf(key.signMessage(Bytes.parse(hex.asString())).bytes().hex());
  }

  @Override
  public void close() {}
}
