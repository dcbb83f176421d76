package gavel.protocol.submit;

import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SignedPermit;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.secret.Secret;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bidder in a process of its own: goes on with what is open, then raises its bid to a target by
 * an approval and a bid. It may be killed at any moment, or ends itself at a named state.
 *
 * <p>Arguments: endpoint, journal, permit file, sale, token, target, key, and the n-th state at
 * which it halts (0 for never).
 */
final class KillableBid {
  private static final int HALTED = 137;

  private final EthClient chain;
  private final Journal journal;
  private final SignedPermit permit;
  private final Address sale;
  private final Erc20 token;
  private final BigInteger target;
  private int statesLeft;

  private KillableBid(String[] args) throws Exception {
    chain = EthClient.connect(List.of(URI.create(args[0])), Bench.CHAIN);
    journal = Journal.open(Path.of(args[1]), InstantSource.system());
    permit = SignedPermit.fromJson(Files.readString(Path.of(args[2])));
    sale = Address.parse(args[3]);
    token = new Erc20(chain, Address.parse(args[4]));
    target = new BigInteger(args[5]);
    statesLeft = Integer.parseInt(args[7]);
  }

  public static void main(String[] args) throws Exception {
    System.out.println("started");
    KillableBid bidder = new KillableBid(args);
    try (KeySigner signer = KeySigner.of(Secret.of(Bytes.parse(args[6]).toArray()))) {
      System.exit(bidder.run(signer) ? 0 : 9);
    }
  }

  private boolean run(KeySigner signer) {
    Submitter submitter =
        new Submitter(chain, journal, FeePolicy.STANDARD, InstantSource.system(), Bench.QUICK);
    for (Resumed open : new Recovery(chain, journal).resume()) {
      if (open.after().state().isOpen()) {
        submitter.await(open.after(), WaitLevel.MINED, this::perhapsHalt);
      }
    }
    List<Step> steps = steps(signer.address());
    if (steps.isEmpty()) {
      return true;
    }
    Plan plan = new Plan(Bench.CHAIN, signer.address(), steps, "raise to " + target);
    PreparedPlan prepared = submitter.prepare(plan).requireClear();
    return submitter.sendAll(prepared, signer, WaitLevel.MINED, this::perhapsHalt).getLast()
        instanceof Outcome.Mined;
  }

  private void perhapsHalt(JournalEntry entry) {
    if (entry.state() != EntryState.PLANNED && --statesLeft == 0) {
      Runtime.getRuntime().halt(HALTED);
    }
  }

  private List<Step> steps(Address bidder) {
    BigInteger present =
        new SaleClient(chain, sale).entityState(permit.permit().entity()).bid().amount();
    BigInteger difference = target.subtract(present);
    List<Step> steps = new ArrayList<>();
    if (difference.signum() == 0) {
      return steps;
    }
    if (!token.allowance(bidder, sale).equals(difference)) {
      steps.add(step("approve", token.address(), Erc20.approve(sale, difference)));
    }
    BidTerms bid = new BidTerms(false, 500, target);
    steps.add(step("bid", sale, SaleCalls.replaceBidWithApproval(token.address(), bid, permit)));
    return steps;
  }

  private static Step step(String purpose, Address to, Bytes data) {
    return new Step(purpose, Optional.of(to), BigInteger.ZERO, data, purpose, Optional.of(purpose));
  }
}
