package gavel.protocol.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import gavel.auction.EntityId;
import gavel.protocol.chain.SaleWorld;
import gavel.protocol.history.BidLog;
import gavel.protocol.history.BlockTimes;
import gavel.protocol.history.SaleHistory;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SignedPermit;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bids of a wallet, of a contract that is a bidder, and of an entity whose permits changed. */
class PermitReaderTest {
  /**
   * Calls the address in its first 20 bytes of input with the rest, and passes reverts on: the
   * simplest contract that can bid.
   */
  private static final String FORWARDER =
      "0x601436036014600037600060006014360360006000600035"
          + "60601c5af1602a573d600060003e3d6000fd5b00";

  private static final Address CONTRACT =
      Address.parse("0x00000000000000000000000000000000000c0de5");
  private static final EntityId WALLET_ONLY = SaleWorld.entity(1);
  private static final EntityId BY_CONTRACT = SaleWorld.entity(2);
  private static final EntityId CHANGED = SaleWorld.entity(3);

  private static SaleWorld world;
  private static Map<EntityId, List<BidLog>> bids;

  @BeforeAll
  static void bid() {
    world = SaleWorld.create();
    Address alice = bidder(11);
    world.fund(alice, world.usdc(), 1_000_000_000);
    bid(WALLET_ONLY, alice, 1_000, false, false);
    byContract();
    Address carol = bidder(13);
    world.fund(carol, world.usdc(), 2_000_000_000);
    bid(CHANGED, carol, 1_000, true, true);
    bid(CHANGED, carol, 2_000, true, false);
    bids =
        SaleHistory.replay(
                world.client().paymentTokens(),
                world.client().events(0, world.node().client().blockNumber()),
                BlockTimes.fromLogs())
            .bidsByEntity();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static void bid(
      EntityId entity, Address wallet, long dollars, boolean lock, boolean forced) {
    SignedPermit permit = world.permit(entity, wallet, forced);
    BidTerms terms = new BidTerms(lock, 1, BigInteger.valueOf(dollars * 1_000_000));
    world
        .actors()
        .send(wallet, world.sale(), SaleCalls.replaceBidWithApproval(world.usdc(), terms, permit));
  }

  private static void byContract() {
    Address bob = bidder(12);
    world.node().client().raw("anvil_setCode", CONTRACT.lower(), FORWARDER);
    world.fund(bob, world.usdc(), 1_000_000_000);
    BigInteger amount = BigInteger.valueOf(1_000_000_000);
    world.actors().send(bob, world.usdc(), Erc20.transfer(CONTRACT, amount));
    forward(bob, world.usdc(), Erc20.approve(world.sale(), amount));
    SignedPermit permit = world.permit(BY_CONTRACT, CONTRACT, true);
    forward(
        bob,
        world.sale(),
        SaleCalls.replaceBidWithApproval(world.usdc(), new BidTerms(true, 1, amount), permit));
  }

  private static void forward(Address from, Address to, Bytes data) {
    world.actors().send(from, CONTRACT, to.value().concat(data));
  }

  private static Address bidder(int number) {
    try (KeySigner signer = world.actors().signer(number)) {
      return signer.address();
    }
  }

  private static PermitOrigin read(EthClient node, EntityId entity) {
    return new PermitReader(node, world.sale()).read(bids.get(entity));
  }

  @Test
  void aWalletsOwnTransactionHoldsThePermit() {
    assertThat(read(world.node().client(), WALLET_ONLY))
        .isInstanceOfSatisfying(
            PermitOrigin.Found.class,
            found -> {
              assertThat(found.byTrace()).isFalse();
              assertThat(found.forcesLock()).isFalse();
            });
  }

  @Test
  void aBidThroughAContractIsFoundInTheTraceOfItsTransaction() {
    assertThat(read(world.node().client(), BY_CONTRACT))
        .isInstanceOfSatisfying(
            PermitOrigin.Found.class,
            found -> {
              assertThat(found.byTrace()).isTrue();
              assertThat(found.permit().wallet()).isEqualTo(CONTRACT);
              assertThat(found.forcesLock()).isTrue();
            });
  }

  @Test
  void aNodeThatGivesNoTracesIsSaidToGiveNone() throws IOException {
    HttpServer proxy = withoutTraces();
    try {
      URI url = URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
      EthClient node = EthClient.connect(List.of(url), SaleWorld.CHAIN);
      assertThat(read(node, BY_CONTRACT))
          .isEqualTo(
              new PermitOrigin.Unknown(
                  "it came through a contract, and this node gives no traces"));
      assertThat(read(node, WALLET_ONLY)).isInstanceOf(PermitOrigin.Found.class);
    } finally {
      proxy.stop(0);
    }
  }

  @Test
  void permitsOfOneEntityThatDisagreeAreCounted() {
    assertThat(read(world.node().client(), CHANGED))
        .isInstanceOfSatisfying(
            PermitOrigin.Found.class,
            last -> {
              assertThat(last.otherwise()).isEqualTo(1);
              assertThat(last.forcesLock()).isFalse();
            });
  }

  /** The real node behind a door that answers as nodes do which keep no traces. */
  private static HttpServer withoutTraces() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] request = exchange.getRequestBody().readAllBytes();
          byte[] answer =
              new String(request, StandardCharsets.UTF_8).contains("debug_traceTransaction")
                  ? ("{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":-32601,\"message\":"
                          + "\"the method debug_traceTransaction does not exist\"}}")
                      .getBytes(StandardCharsets.UTF_8)
                  : forwarded(request);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static byte[] forwarded(byte[] request) throws IOException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(world.node().endpoint())
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }
}
