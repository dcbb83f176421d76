package gavel.devnet.load;

import gavel.auction.Terms;
import gavel.devnet.Devnet;
import gavel.protocol.registration.RegistrationException;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.CallRequest;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.sale.Allocation;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SignedPermit;
import gavel.protocol.sale.Stage;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * People who try, while bids are open, what they must not: at the registrar, and on chain with gas
 * paid, so that each attempt is mined and reverts.
 */
public final class HostileBids {
  /** Logins that the registrar knows of them. */
  static final int PEOPLE = 2;

  /** A bidder's number that nobody has. */
  private static final int FIRST = 600_000_000;

  private static final String ETHER = "0x8ac7230489e80000";
  private static final BigInteger GAS = BigInteger.valueOf(400_000);
  private static final BigInteger MUCH = BigInteger.valueOf(1_000_000_000_000L);

  private final Devnet devnet;
  private final LoadKeys keys;
  private final Registration registration;
  private final Terms terms;

  /**
   * One attempt.
   *
   * @param what it was, in words
   * @param expected what had to stop it
   * @param stopped what stopped it; "nothing" where it succeeded
   */
  public record Attempt(String what, String expected, String stopped) {
    /** Whether it ended as it had to. */
    public boolean refused() {
      return expected.equals(stopped);
    }
  }

  /** Hostile people at a sale whose bids are open. */
  public HostileBids(Devnet devnet, LoadKeys keys, Registration registration, Terms terms) {
    this.devnet = devnet;
    this.keys = keys;
    this.registration = registration;
    this.terms = terms;
  }

  static String name(int number) {
    return "hostile-" + (number + 1);
  }

  /** All attempts, one after the other. */
  public List<Attempt> tryAll() {
    List<Attempt> attempts = new ArrayList<>(atTheRegistrar());
    try (KeySigner wallet = keys.signer(FIRST, 0);
        KeySigner other = keys.signer(FIRST + 1, 0);
        BlockMiner miner = new BlockMiner(devnet.l1())) {
      miner.setEther(List.of(wallet.address()), ETHER);
      for (Map.Entry<String, Call> each : calls(wallet, other).entrySet()) {
        attempts.add(attempt(wallet, miner, each.getKey(), each.getValue()));
      }
    }
    return attempts;
  }

  private List<Attempt> atTheRegistrar() {
    Address wallet = keys.address(FIRST, 0);
    return List.of(
        refusedByRegistrar("a permit for somebody else's entity", name(1), wallet),
        refusedByRegistrar("a permit for an entity that is not there", "nobody", wallet));
  }

  private Attempt refusedByRegistrar(String what, String entity, Address wallet) {
    String refusal = "the registrar";
    try {
      registration.permit(name(0), entity, wallet);
      return new Attempt(what, refusal, "nothing");
    } catch (RegistrationException e) {
      return new Attempt(what, refusal, refusal);
    }
  }

  private record Call(String expected, Bytes data) {}

  private Map<String, Call> calls(KeySigner wallet, KeySigner other) {
    SignedPermit own = registration.permit(name(0), name(0), wallet.address());
    SignedPermit others = registration.permit(name(1), name(1), other.address());
    BidTerms good = new BidTerms(true, terms.grid().min(), BigInteger.valueOf(terms.minimumBid()));
    Address usdc = devnet.state().contracts().usdc();
    Map<String, Call> calls = new LinkedHashMap<>();
    calls.put("a bid with another's permit", bid("InvalidSender", usdc, good, others));
    calls.put(
        "a bid with a permit changed by hand", bid("UnauthorizedSigner", usdc, good, forged(own)));
    calls.put(
        "a bid with a permit that they signed themselves",
        bid("UnauthorizedSigner", usdc, good, SignedPermit.sign(own.permit(), wallet)));
    calls.put(
        "a bid in a token of their own", bid("InvalidPaymentToken", other.address(), good, own));
    calls.put(
        "a bid below the minimum",
        bid("BidBelowMinAmount", usdc, good(terms.grid().min(), terms.minimumBid() - 1), own));
    calls.put(
        "a bid above the highest price",
        bid(
            "BidPriceExceedsMaxPrice",
            usdc,
            good(terms.grid().max() + 1, terms.minimumBid()),
            own));
    if (own.permit().forcedLock()) {
      calls.put(
          "a bid without the lock that they must take",
          bid("BidMustHaveLockup", usdc, new BidTerms(false, good.price(), good.amount()), own));
    }
    calls.put("leaving before the time", new Call("InvalidStage", SaleCalls.cancelBid()));
    calls.put("a refund before the time", new Call("InvalidStage", SaleCalls.claimRefund()));
    Allocation all = new Allocation(own.permit().entity(), wallet.address(), usdc, MUCH);
    String role = "AccessControlUnauthorizedAccount";
    calls.put("setting allocations", new Call(role, SaleCalls.setAllocations(List.of(all), true)));
    calls.put(
        "taking the money", new Call(role, SaleCalls.recoverTokens(usdc, MUCH, wallet.address())));
    calls.put("setting the stage", new Call(role, SaleCalls.unsafeSetStage(Stage.DONE)));
    return calls;
  }

  private static BidTerms good(long price, long amount) {
    return new BidTerms(true, price, BigInteger.valueOf(amount));
  }

  private static Call bid(String expected, Address token, BidTerms bid, SignedPermit permit) {
    return new Call(expected, SaleCalls.replaceBidWithApproval(token, bid, permit));
  }

  private static SignedPermit forged(SignedPermit permit) {
    PurchasePermit p = permit.permit();
    PurchasePermit changed =
        new PurchasePermit(
            p.entity(),
            p.saleUuid(),
            p.wallet(),
            p.expiresAt() + 1,
            p.minAmount(),
            p.maxAmount(),
            p.minPrice(),
            p.maxPrice(),
            p.opensAt(),
            p.closesAt(),
            p.payload());
    return new SignedPermit(changed, permit.signature());
  }

  private Attempt attempt(KeySigner wallet, BlockMiner miner, String what, Call call) {
    Address sale = devnet.state().contracts().sale();
    long nonce = miner.nonces(List.of(wallet.address())).getFirst();
    Bytes raw =
        Payments.sign(devnet.l1().client().chainId(), wallet, nonce, sale, call.data(), GAS);
    boolean succeeded = miner.mine(List.of(raw)).getFirst().succeeded();
    return new Attempt(
        what, call.expected(), succeeded ? "nothing" : reason(wallet.address(), sale, call));
  }

  private String reason(Address from, Address sale, Call call) {
    try {
      devnet.l1().client().call(CallRequest.from(from, sale, call.data()), BlockTag.LATEST);
      return "nothing";
    } catch (CallReverted e) {
      return e.revert().name();
    }
  }
}
