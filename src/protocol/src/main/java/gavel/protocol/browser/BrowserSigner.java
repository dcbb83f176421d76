package gavel.protocol.browser;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.SendingSigner;
import gavel.wallet.WalletException;
import gavel.wallet.external.SignerRefusedException;
import gavel.wallet.external.SignerUnreachableException;
import gavel.wallet.external.TransactionJson;
import gavel.wallet.transaction.PersonalMessage;
import gavel.wallet.transaction.Signature;
import gavel.wallet.transaction.TypedData;
import gavel.wallet.transaction.UnsignedTransaction;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signs and sends with a wallet in the browser, such as MetaMask, or a device behind it. The page
 * is opened with the first request, and holds the wallet to the account and the chain.
 */
public final class BrowserSigner implements SendingSigner {
  private static final String NAME = "in the browser";

  private final Address account;
  private final Optional<Long> chainId;
  private final Consumer<URI> browser;
  private final Mailbox mailbox;
  private PageServer server;

  /**
   * A signer for an account of the wallet.
   *
   * @param chainId the chain that the wallet must be on; empty where only messages are signed
   * @param browser opens the page, and shows its address
   * @param patience how long a person may take for each request
   */
  public BrowserSigner(
      Address account, Optional<Long> chainId, Consumer<URI> browser, Duration patience) {
    this.account = account;
    this.chainId = chainId;
    this.browser = browser;
    this.mailbox = new Mailbox(patience);
  }

  @Override
  public Address address() {
    return account;
  }

  @Override
  public Bytes send(UnsignedTransaction transaction, String review) {
    ObjectNode json = TransactionJson.write(account, transaction);
    return bytes(ask(new WalletRequest("eth_sendTransaction", params().add(json), "Send", review)));
  }

  @Override
  public Signature signMessage(Bytes message) {
    ArrayNode params = params().add(message.hex()).add(account.lower());
    String text = new String(message.toArray(), StandardCharsets.UTF_8);
    return checked(
        ask(new WalletRequest("personal_sign", params, "Sign a message", text)),
        PersonalMessage.digest(message));
  }

  @Override
  public Signature signTypedData(TypedData document) {
    ArrayNode params = params().add(account.lower()).add(document.json());
    return checked(
        ask(
            new WalletRequest(
                "eth_signTypedData_v4", params, "Sign typed data", document.describe())),
        document.digest());
  }

  private static ArrayNode params() {
    return JsonMapper.shared().createArrayNode();
  }

  private JsonNode ask(WalletRequest request) {
    open();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("account", account.lower())
        .put("method", request.method())
        .put("title", request.title())
        .put("review", request.review())
        .set("params", request.params());
    chainId.ifPresent(id -> json.put("chainId", "0x" + Long.toHexString(id)));
    return switch (mailbox.ask(json)) {
      case WalletAnswer.Result(JsonNode value) -> value;
      case WalletAnswer.Failed failed when failed.certain() ->
          throw new SignerRefusedException(NAME, failed.code(), plain(failed.words()));
      case WalletAnswer.Failed failed ->
          throw new SignerUnreachableException(
              "The wallet " + NAME + " failed: " + plain(failed.words()) + ".");
    };
  }

  private void open() {
    if (server == null) {
      server = new PageServer(mailbox);
      browser.accept(server.address());
    }
  }

  private static String plain(String foreign) {
    String line = foreign.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }

  private Signature checked(JsonNode answer, Bytes digest) {
    Signature signature = Signature.of(bytes(answer));
    Address by = signature.recover(digest);
    if (!by.equals(account)) {
      throw new WalletException(
          "The wallet "
              + NAME
              + " was to sign as "
              + account
              + ", but the signature is by "
              + by
              + ". It was not used; choose the right account in the wallet.");
    }
    return signature;
  }

  private static Bytes bytes(JsonNode answer) {
    return Bytes.parse(answer.asString(""));
  }

  @Override
  public void close() {
    if (server != null) {
      mailbox.end();
      server.close();
    }
  }
}
