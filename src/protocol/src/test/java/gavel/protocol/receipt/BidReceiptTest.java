package gavel.protocol.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.auction.EntityId;
import gavel.protocol.ProtocolException;
import gavel.protocol.chain.SaleWorld;
import gavel.protocol.history.BidLog;
import gavel.protocol.history.EntityLogs;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SaleEvent.CommitmentIncreased;
import gavel.protocol.sale.SignedPermit;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.transaction.Fees;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BidReceiptTest {
  private static final BigInteger GWEI = BigInteger.TEN.pow(9);
  private static final BigInteger AMOUNT = BigInteger.valueOf(1_234_567_890);

  private static SaleWorld world;

  @BeforeAll
  static void start() {
    world = SaleWorld.create();
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  /** A bid that was mined among others' transfers. */
  private record Mined(BidReceipt receipt, BidLog log, Address wallet) {}

  @Test
  void aBidAloneInItsBlockIsProven() {
    Mined mined = mine(1, 0, 0);
    assertThat(mined.receipt().prove()).isEqualTo(expected(mined, 1));
    assertThat(mined.receipt().transactionProof()).hasSize(1);
  }

  @Test
  void aBidAmongTransactionsOfEveryOldKindIsProven() {
    Mined mined = mine(2, 11, 9);
    assertThat(mined.receipt().index()).isEqualTo(11);
    assertThat(mined.receipt().prove()).isEqualTo(expected(mined, 2));
  }

  @Test
  void aBidBeyondThe128thPlaceIsProvenWhereKeysGrowLonger() {
    Mined mined = mine(3, 140, 5);
    assertThat(mined.receipt().index()).isEqualTo(140);
    assertThat(mined.receipt().prove()).isEqualTo(expected(mined, 3));
  }

  @Test
  void theFileReadsBackAsTheSameReceipt() {
    BidReceipt receipt = mine(4, 3, 3).receipt();
    assertThat(BidReceipt.fromJson(receipt.toJson())).isEqualTo(receipt);
  }

  @Test
  void everySingleChangedDigitOfTheFileIsRefused() {
    String json = mine(5, 4, 4).receipt().toJson();
    Random random = new Random(5);
    List<Integer> digits = new ArrayList<>();
    for (int i = json.indexOf("chain_id") + 9; i < json.length(); i++) {
      if (Character.digit(json.charAt(i), 16) >= 0 && json.charAt(i - 1) != '\\') {
        digits.add(i);
      }
    }
    int refused = 0;
    for (int change = 0; change < 400; change++) {
      int at = digits.get(random.nextInt(digits.size()));
      String changed = json.substring(0, at) + other(json.charAt(at)) + json.substring(at + 1);
      if (!holds(changed)) {
        refused++;
      }
    }
    assertThat(refused).isEqualTo(400);
  }

  @Test
  void wordsThatSayAnotherAmountThanIsProvenAreRefused() {
    String json = mine(6, 0, 0).receipt().toJson();
    assertThatThrownBy(
            () ->
                BidReceipt.fromJson(
                    json.replace("\"amount\" : \"1234567890\"", "\"amount\" : \"1\"")))
        .isInstanceOf(ReceiptException.class)
        .hasMessage("The receipt says something else in its words than it proves: it was changed.");
  }

  @Test
  void theRootOfNoTransactionsIsTheKnownOne() {
    assertThat(Trie.of(List.of()).root().hex())
        .isEqualTo("0x56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421");
  }

  private static boolean holds(String json) {
    try {
      BidReceipt.fromJson(json);
      return true;
    } catch (ProtocolException refused) {
      return false;
    }
  }

  /** Another digit; the case of an address's letters is its checksum, so letters stay letters. */
  private static char other(char digit) {
    return switch (digit) {
      case '9' -> '0';
      case 'f' -> 'a';
      case 'F' -> 'A';
      default -> (char) (digit + 1);
    };
  }

  private static ProvenBid expected(Mined mined, int number) {
    EntityId entity = SaleWorld.entity(number);
    BidLog log = mined.log();
    return new ProvenBid(
        entity,
        mined.wallet(),
        new BidTerms(true, 400 + number, AMOUNT),
        log.time(),
        log.block(),
        world.node().client().latestBlock().hash(),
        log.transaction(),
        mined.wallet(),
        true,
        List.of(new CommitmentIncreased(entity, mined.wallet(), world.usdc(), AMOUNT)),
        mined.receipt().permit().signer());
  }

  /** A bid with transfers before and after it in its block. */
  private static Mined mine(int number, int before, int after) {
    try (KeySigner bidder = world.actors().signer(40 + number);
        KeySigner other = world.actors().signer(90)) {
      Address wallet = bidder.address();
      world.fund(wallet, world.usdc(), AMOUNT.longValueExact());
      EntityId entity = SaleWorld.entity(number);
      SignedPermit permit = world.permit(entity, wallet, false);
      Bytes call =
          SaleCalls.replaceBidWithApproval(
              world.usdc(), new BidTerms(true, 400 + number, AMOUNT), permit);
      world.node().client().raw("evm_setAutomine", false);
      BigInteger nonce = world.node().client().transactionCount(other.address(), BlockTag.LATEST);
      // Who pays more comes first.
      for (int i = 0; i < before + after; i++) {
        long tip = i < before ? 9 : 1;
        send(other, nonce.add(BigInteger.valueOf(i)), wallet, Bytes.EMPTY, fees(i, tip));
      }
      BigInteger next = world.node().client().transactionCount(wallet, BlockTag.LATEST);
      send(bidder, next, world.sale(), call, fees(2, 5));
      world.node().client().raw("evm_mine");
      world.node().client().raw("evm_setAutomine", true);
      BidLog log = EntityLogs.bids(world.client(), entity, 0).getLast();
      return new Mined(new BidReceipts(world.client()).make(log, permit), log, wallet);
    }
  }

  /** Of a kind that goes round with the number. */
  private static Fees fees(int number, long tip) {
    BigInteger price = GWEI.multiply(BigInteger.valueOf(100 + tip));
    return switch (number % 3) {
      case 0 -> new Fees.Legacy(price);
      case 1 -> new Fees.Eip2930(price);
      default -> new Fees.Eip1559(price, price);
    };
  }

  private static void send(KeySigner from, BigInteger nonce, Address to, Bytes data, Fees fees) {
    UnsignedTransaction transaction =
        new UnsignedTransaction(
            SaleWorld.CHAIN,
            nonce,
            Optional.of(to),
            data.isEmpty() ? BigInteger.ONE : BigInteger.ZERO,
            data,
            BigInteger.valueOf(data.isEmpty() ? 21_000 : 1_500_000),
            fees);
    world.node().client().sendRawTransaction(from.sign(transaction).raw());
  }
}
