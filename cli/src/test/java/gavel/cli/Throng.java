package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.EntityId;
import gavel.devnet.Devnet;
import gavel.protocol.Money;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SignedPermit;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Signer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tens of thousands of real bids in a minute or two: the local node sends for wallets without their
 * keys, many transactions a block. Only the permits are signed.
 */
final class Throng {

  private static final AbiFunction MINT = AbiFunction.of("mint(address to,uint256 amount)");
  private static final BigInteger MICRO = BigInteger.valueOf(1_000_000);

  /**
   * Large blocks, but not too large: the node's memory for one grows with the square of its size.
   */
  private static final int TOGETHER = 500;

  private static final int BLOCK_SECONDS = 12;
  private static final String BLOCK_GAS = "0xb2d05e00"; // 3,000,000,000
  private static final String GAS = "0x7a120"; // 500,000

  private final Devnet devnet;
  private final URI node;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Random random = new Random(1);

  Throng(Devnet devnet) {
    this.devnet = devnet;
    this.node = devnet.state().l1().endpoints().getFirst();
  }

  /** So many entities bid $100 to some $5,000 each, at $0.0001 to $0.1000, the dearer the fewer. */
  void bid(int bidders) {
    devnet.l1().client().raw("anvil_autoImpersonateAccount", true);
    // The node would mine empty blocks for every transaction that it was handed, long afterwards.
    devnet.l1().client().raw("evm_setIntervalMining", 0);
    devnet.l1().client().raw("evm_setAutomine", false);
    devnet.l1().client().raw("evm_setBlockGasLimit", BLOCK_GAS);
    try (Signer permits = Crowd.unlock(devnet, "permit-signer")) {
      for (int done = 0; done < bidders; done += TOGETHER) {
        bid(done, Math.min(TOGETHER, bidders - done), permits);
      }
    } finally {
      devnet.l1().client().raw("evm_setIntervalMining", BLOCK_SECONDS);
      devnet.l1().client().raw("anvil_autoImpersonateAccount", false);
    }
  }

  private void bid(int first, int count, Signer permits) {
    Address sale = devnet.state().contracts().sale();
    List<Object> ether = new ArrayList<>();
    List<Object> money = new ArrayList<>();
    List<Object> bids = new ArrayList<>();
    long now = devnet.l1().now().getEpochSecond();
    UUID uuid = devnet.sale().saleUuid();
    for (int i = 0; i < count; i++) {
      Address wallet = Address.parse("0x7a11e7%034x".formatted(first + i + 1));
      Address token =
          random.nextInt(3) == 0
              ? devnet.state().contracts().usdt()
              : devnet.state().contracts().usdc();
      BigInteger amount = MICRO.multiply(BigInteger.valueOf(100 + random.nextInt(5_000)));
      long tick = 1 + (long) (999 * Math.pow(random.nextDouble(), 2));
      BidTerms terms = new BidTerms(random.nextBoolean(), tick, amount);
      SignedPermit permit = SignedPermit.sign(permit(first + i + 1, wallet, uuid, now), permits);
      ether.add(
          Map.of(
              "jsonrpc",
              "2.0",
              "id",
              i,
              "method",
              "anvil_setBalance",
              "params",
              List.of(wallet.lower(), "0x8ac7230489e80000")));
      money.add(send(0, wallet, token, MINT.encode(wallet, amount)));
      money.add(send(1, wallet, token, Erc20.approve(sale, amount)));
      bids.add(send(2, wallet, sale, SaleCalls.replaceBidWithApproval(token, terms, permit)));
    }
    post(ether);
    mined(money);
    mined(bids);
  }

  private static PurchasePermit permit(int number, Address wallet, UUID sale, long now) {
    return new PurchasePermit(
        new EntityId(0x3333_0000_0000_0000L, number),
        sale,
        wallet,
        now + 86_400,
        BigInteger.ONE,
        Money.NO_LIMIT,
        1,
        1_000,
        now - 60,
        now + 86_400,
        PurchasePermit.payload(false));
  }

  private static Object send(int nonce, Address from, Address to, Bytes data) {
    return Map.of(
        "jsonrpc",
        "2.0",
        "id",
        1,
        "method",
        "eth_sendTransaction",
        "params",
        List.of(
            Map.of(
                "from",
                from.lower(),
                "to",
                to.lower(),
                "data",
                data.hex(),
                "gas",
                GAS,
                "nonce",
                "0x" + nonce)));
  }

  private void mined(List<Object> transactions) {
    List<String> hashes = new ArrayList<>();
    for (JsonNode answer : post(transactions)) {
      assertThat(answer.path("result").asString()).as(answer.toString()).startsWith("0x");
      hashes.add(answer.path("result").asString());
    }
    String open = "";
    while (!open.equals("0x0")) {
      devnet.l1().client().raw("evm_mine");
      open = devnet.l1().client().raw("txpool_status").path("pending").asString();
    }
    JsonNode last = devnet.l1().client().raw("eth_getTransactionReceipt", hashes.getLast());
    assertThat(last.path("status").asString()).isEqualTo("0x1");
  }

  private JsonNode post(List<Object> requests) {
    HttpRequest request =
        HttpRequest.newBuilder(node)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofByteArray(
                    JsonMapper.shared().writeValueAsBytes(requests)))
            .build();
    try {
      return JsonMapper.shared()
          .readTree(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
