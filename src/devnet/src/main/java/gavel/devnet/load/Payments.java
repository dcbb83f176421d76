package gavel.devnet.load;

import gavel.devnet.Devnet;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SignedPermit;
import gavel.protocol.sale.WalletTokenAmount;
import gavel.protocol.token.Erc20;
import gavel.protocol.token.PermitSupport;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.transaction.Fees;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes and signs the transactions of made-up bidders. */
final class Payments {
  private static final BigInteger BID_GAS = BigInteger.valueOf(400_000);
  private static final BigInteger APPROVAL_GAS = BigInteger.valueOf(80_000);
  private static final Fees FEES =
      new Fees.Eip1559(BigInteger.valueOf(100_000_000_000L), BigInteger.valueOf(1_000_000_000));
  private static final BigInteger FAR = BigInteger.ONE.shiftLeft(62);

  private final long chainId;
  private final Address sale;
  private final Map<String, Address> tokens;
  private final PermitSupport usdcPermits;
  private final LoadKeys keys;

  Payments(Devnet devnet, LoadKeys keys) {
    this.chainId = devnet.l1().client().chainId();
    this.sale = devnet.state().contracts().sale();
    this.tokens =
        Map.of(
            "usdc", devnet.state().contracts().usdc(), "usdt", devnet.state().contracts().usdt());
    this.usdcPermits =
        new Erc20(devnet.l1().client(), tokens.get("usdc")).permitSupport().orElseThrow();
    this.keys = keys;
  }

  Address token(String symbol) {
    return tokens.get(symbol);
  }

  /** The transactions of a deed from a nonce on, signed. */
  List<Bytes> signed(
      Deed deed, Bidder bidder, int wallet, long nonce, Optional<SignedPermit> permit) {
    try (KeySigner signer = keys.signer(bidder.number(), wallet)) {
      return switch (deed) {
        case BID -> bid(signer, bidder, wallet, nonce, permit.orElseThrow());
        case RAISE -> List.of(raise(signer, bidder, nonce, permit.orElseThrow()));
        case LEAVE -> List.of(sign(signer, nonce, sale, leave(signer, bidder), BID_GAS));
        case FETCH_REFUND -> List.of(sign(signer, nonce, sale, SaleCalls.claimRefund(), BID_GAS));
      };
    }
  }

  private List<Bytes> bid(
      KeySigner signer, Bidder bidder, int wallet, long nonce, SignedPermit permit) {
    Bidder.Stake stake = bidder.stakes().get(wallet);
    Address token = tokens.get(stake.token());
    BidTerms terms = new BidTerms(bidder.lock(), bidder.tick(), bidder.total(wallet + 1));
    if (stake.token().equals("usdc")) {
      Bytes signature =
          signer
              .signTypedData(
                  usdcPermits.document(
                      signer.address(), sale, stake.amount(), BigInteger.ZERO, FAR))
              .bytes();
      Bytes data = SaleCalls.replaceBidWithPermit(token, terms, permit, FAR, signature);
      return List.of(sign(signer, nonce, sale, data, BID_GAS));
    }
    List<Bytes> both = new ArrayList<>();
    long next = nonce;
    if (nonce == Deed.BID.firstNonce(bidder, wallet)) {
      both.add(sign(signer, next++, token, Erc20.approve(sale, stake.amount()), APPROVAL_GAS));
    }
    Bytes data = SaleCalls.replaceBidWithApproval(token, terms, permit);
    both.add(sign(signer, next, sale, data, BID_GAS));
    return both;
  }

  private Bytes raise(KeySigner signer, Bidder bidder, long nonce, SignedPermit permit) {
    BidTerms terms =
        new BidTerms(bidder.lock(), bidder.lastTick(), bidder.total(bidder.stakes().size()));
    Address token = tokens.get(bidder.stakes().getFirst().token());
    return sign(
        signer, nonce, sale, SaleCalls.replaceBidWithApproval(token, terms, permit), BID_GAS);
  }

  private Bytes leave(KeySigner signer, Bidder bidder) {
    if (bidder.leaving() == Bidder.Leaving.CANCELS) {
      return SaleCalls.cancelBid();
    }
    Bidder.Stake stake = bidder.stakes().getFirst();
    return SaleCalls.reduceCommitment(
        List.of(
            new WalletTokenAmount(
                signer.address(), tokens.get(stake.token()), stake.amount().shiftRight(1))));
  }

  /** One signed transaction. */
  Bytes sign(KeySigner signer, long nonce, Address to, Bytes data, BigInteger gas) {
    return sign(chainId, signer, nonce, to, data, gas);
  }

  static Bytes sign(
      long chainId, KeySigner signer, long nonce, Address to, Bytes data, BigInteger gas) {
    return signer
        .sign(
            new UnsignedTransaction(
                chainId,
                BigInteger.valueOf(nonce),
                Optional.of(to),
                BigInteger.ZERO,
                data,
                gas,
                FEES))
        .raw();
  }
}
