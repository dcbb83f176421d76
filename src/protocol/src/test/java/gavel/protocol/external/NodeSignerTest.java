package gavel.protocol.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import gavel.protocol.chain.LocalNode;
import gavel.protocol.rpc.Receipt;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.WalletException;
import gavel.wallet.external.ExternalSigner;
import gavel.wallet.external.SignerUnreachableException;
import gavel.wallet.secret.Secret;
import gavel.wallet.transaction.Fees;
import gavel.wallet.transaction.TypedData;
import gavel.wallet.transaction.UnsignedTransaction;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real node as the signer, over http and over a Unix socket. */
class NodeSignerTest {
  private static final long CHAIN = 313_371;

  /** The key of a node's first account, which every local node has. */
  private static final String KEY =
      "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

  private static final Bytes HELLO = Bytes.of("hello".getBytes(StandardCharsets.UTF_8));

  @TempDir private static Path folder;
  private static LocalNode node;
  private static KeySigner key;

  @BeforeAll
  static void start() {
    node =
        LocalNode.start(CHAIN, "--accounts", "1", "--ipc", folder.resolve("node.ipc").toString());
    key = KeySigner.of(Secret.of(Bytes.parse(KEY).toArray()));
  }

  @AfterAll
  static void stop() {
    if (node != null) {
      node.close();
      key.close();
    }
  }

  @Test
  void aNodeSignsOverBothWaysWhatTheKeyHereWouldSign() {
    for (String address :
        List.of(node.endpoint().toString(), "unix:" + folder.resolve("node.ipc"))) {
      try (ExternalSigner signer =
          ExternalSigner.connect(Transports.to(address), Optional.of(key.address()))) {
        for (UnsignedTransaction each : List.of(payment(0), legacy())) {
          assertThat(signer.sign(each)).as(address).isEqualTo(key.sign(each));
        }
        assertThat(signer.signMessage(HELLO)).isEqualTo(key.signMessage(HELLO));
        assertThat(signer.signTypedData(permit())).isEqualTo(key.signTypedData(permit()));
      }
    }
  }

  @Test
  void whatANodeSignedIsMined() {
    try (ExternalSigner signer =
        ExternalSigner.connect(Transports.to(node.endpoint().toString()), Optional.empty())) {
      Bytes hash = node.client().sendRawTransaction(signer.sign(payment(0)).raw());
      assertThat(mined(hash).succeeded()).isTrue();
    }
  }

  private static Receipt mined(Bytes hash) {
    Optional<Receipt> receipt = node.client().receipt(hash);
    while (receipt.isEmpty()) {
      Thread.onSpinWait();
      receipt = node.client().receipt(hash);
    }
    return receipt.get();
  }

  @Test
  void aSignerThatIsNotThereOrSpeaksSomethingElseIsNamed() throws IOException {
    assertThatThrownBy(() -> connect("unix:" + folder.resolve("nobody.ipc")))
        .isInstanceOf(SignerUnreachableException.class)
        .hasMessageContaining("nobody.ipc did not answer")
        .hasMessageContaining("Is it running?");
    HttpServer page =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    page.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 5);
          exchange.getResponseBody().write("<html".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    page.start();
    String address = "http://127.0.0.1:" + page.getAddress().getPort();
    try {
      assertThatThrownBy(() -> connect(address + "/secret-path"))
          .isInstanceOf(SignerUnreachableException.class)
          .hasMessageContaining("is no JSON")
          .hasMessageNotContaining("secret-path");
    } finally {
      page.stop(0);
    }
    assertThatThrownBy(() -> connect(address)).isInstanceOf(SignerUnreachableException.class);
    assertThatThrownBy(() -> connect("ftp://host"))
        .isInstanceOf(WalletException.class)
        .hasMessageContaining("http://…, https://… or unix:/path");
  }

  private static ExternalSigner connect(String address) {
    return ExternalSigner.connect(Transports.to(address), Optional.empty());
  }

  private static UnsignedTransaction payment(long nonce) {
    return transaction(
        nonce, new Fees.Eip1559(BigInteger.TEN.pow(10), BigInteger.valueOf(1_000_000_000)));
  }

  private static UnsignedTransaction legacy() {
    return transaction(3, new Fees.Legacy(BigInteger.TEN.pow(10)));
  }

  private static UnsignedTransaction transaction(long nonce, Fees fees) {
    return new UnsignedTransaction(
        CHAIN,
        BigInteger.valueOf(nonce),
        Optional.of(Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8")),
        BigInteger.valueOf(7),
        Bytes.parse("0x1234"),
        BigInteger.valueOf(50_000),
        fees);
  }

  private static TypedData permit() {
    return TypedData.permit(
        "USD Coin",
        "2",
        CHAIN,
        Address.ZERO,
        key.address(),
        Address.ZERO,
        BigInteger.TEN,
        BigInteger.ONE,
        BigInteger.TWO);
  }
}
