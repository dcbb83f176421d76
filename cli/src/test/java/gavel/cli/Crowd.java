package gavel.cli;

import gavel.auction.EntityId;
import gavel.devnet.Devnet;
import gavel.devnet.chain.LocalSender;
import gavel.protocol.Money;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SignedPermit;
import gavel.protocol.submit.Step;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.Signer;
import gavel.wallet.keystore.KeystoreFolder;
import gavel.wallet.secret.Secret;
import gavel.wallet.secret.SecretFile;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Many bidders at once, who need no command line to bid. */
final class Crowd {

  private static final AbiFunction MINT = AbiFunction.of("mint(address to,uint256 amount)");
  private static final BigInteger MICRO = BigInteger.valueOf(1_000_000);
  private static final BigInteger GAS_MONEY = BigInteger.TEN.pow(19);

  private final Devnet devnet;
  private final Random random;

  Crowd(Devnet devnet, long seed) {
    this.devnet = devnet;
    this.random = new Random(seed);
  }

  /** A bid each of $100 to some $100,000 at $0.0300 to $0.0500. */
  void bid(int bidders) {
    try (Signer permits = unlock(devnet, "permit-signer")) {
      for (int i = 1; i <= bidders; i++) {
        bid(i, permits);
      }
    }
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
      new LocalSender(devnet.l1().client(), wallet)
          .send(
              List.of(
                  step(usdc, MINT.encode(wallet.address(), amount)),
                  step(usdc, Erc20.approve(sale, amount)),
                  step(sale, SaleCalls.replaceBidWithApproval(usdc, bid, permit))));
    }
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

  private static Step step(Address to, Bytes data) {
    return new Step("by hand", Optional.of(to), BigInteger.ZERO, data, "", Optional.empty());
  }

  /** The key of one of the local chains' accounts. */
  static Signer unlock(Devnet devnet, String account) {
    KeystoreFolder keys = new KeystoreFolder(devnet.folder().keystore());
    return keys.unlock(
        keys.find(account).orElseThrow(), SecretFile.read(devnet.folder().password()));
  }
}
