package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.EntityId;
import gavel.devnet.Devnet;
import gavel.protocol.Money;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SignedPermit;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.Signer;
import gavel.wallet.keystore.KeystoreFolder;
import gavel.wallet.secret.Secret;
import gavel.wallet.secret.SecretFile;
import gavel.wallet.transaction.Fees;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Many bidders at once, who need no command line to bid. */
final class Crowd {

  private static final AbiFunction MINT = AbiFunction.of("mint(address to,uint256 amount)");
  private static final BigInteger MICRO = BigInteger.valueOf(1_000_000);
  private static final int AT_ONCE = 100;

  /** Above the first bid of an entity, the dearest of them. */
  private static final BigInteger GAS = BigInteger.valueOf(400_000);

  private static final Fees FEES =
      new Fees.Eip1559(BigInteger.valueOf(100_000_000_000L), BigInteger.valueOf(1_000_000_000));
  private static final BigInteger GAS_MONEY = BigInteger.TEN.pow(19);

  private final Devnet devnet;
  private final Random random;

  Crowd(Devnet devnet, long seed) {
    this.devnet = devnet;
    this.random = new Random(seed);
  }

  /**
   * A bid each of $100 to some $100,000 at $0.0300 to $0.0500. Many share a block, as the node
   * keeps the whole state for each one; afterwards it makes a block for each transaction, and only
   * then.
   */
  void bid(int bidders) {
    long before = devnet.sale().numEntities();
    JsonNode limit = chain().raw("eth_getBlockByNumber", "latest", false).get("gasLimit");
    chain().raw("evm_setIntervalMining", 0);
    chain().raw("evm_setBlockGasLimit", hex(GAS.multiply(BigInteger.valueOf(3L * AT_ONCE))));
    try (Signer permits = unlock(devnet, "permit-signer")) {
      for (int i = 1; i <= bidders; i++) {
        bid(i, permits);
        if (i % AT_ONCE == 0 || i == bidders) {
          chain().raw("evm_mine");
        }
      }
    }
    chain().raw("evm_setBlockGasLimit", limit.asString());
    chain().raw("evm_setAutomine", true);
    assertThat(devnet.sale().numEntities()).isEqualTo(before + bidders);
  }

  private void bid(int number, Signer permits) {
    byte[] key = new byte[32];
    random.nextBytes(key);
    key[0] = 1;
    Address usdc = devnet.state().contracts().usdc();
    Address sale = devnet.state().contracts().sale();
    BigInteger amount = MICRO.multiply(BigInteger.valueOf(100 + random.nextInt(100_000)));
    try (Secret secret = Secret.of(key);
        KeySigner wallet = KeySigner.of(secret)) {
      devnet.l1().addEther(wallet.address(), GAS_MONEY);
      SignedPermit permit = SignedPermit.sign(permit(number, wallet.address()), permits);
      BidTerms bid = new BidTerms(random.nextBoolean(), 300 + random.nextInt(200), amount);
      send(wallet, 0, usdc, MINT.encode(wallet.address(), amount));
      send(wallet, 1, usdc, Erc20.approve(sale, amount));
      send(wallet, 2, sale, SaleCalls.replaceBidWithApproval(usdc, bid, permit));
    }
  }

  private void send(Signer wallet, long nonce, Address to, Bytes data) {
    UnsignedTransaction transaction =
        new UnsignedTransaction(
            chain().chainId(),
            BigInteger.valueOf(nonce),
            Optional.of(to),
            BigInteger.ZERO,
            data,
            GAS,
            FEES);
    chain().sendRawTransaction(wallet.sign(transaction).raw());
  }

  private EthClient chain() {
    return devnet.l1().client();
  }

  private static String hex(BigInteger number) {
    return "0x" + number.toString(16);
  }

  private PurchasePermit permit(int number, Address wallet) {
    long now = devnet.l1().now().getEpochSecond();
    return new PurchasePermit(
        new EntityId(0x2222_0000_0000_0000L, number),
        devnet.sale().saleUuid(),
        wallet,
        now + 3_600,
        BigInteger.ONE,
        Money.NO_LIMIT,
        1,
        1_000,
        now - 60,
        now + 3_600,
        PurchasePermit.payload(false));
  }

  /** The key of one of the local chains' accounts. */
  static Signer unlock(Devnet devnet, String account) {
    KeystoreFolder keys = new KeystoreFolder(devnet.folder().keystore());
    return keys.unlock(
        keys.find(account).orElseThrow(), SecretFile.read(devnet.folder().password()));
  }
}
