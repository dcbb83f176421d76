package gavel.cli.command.bid;

import gavel.auction.EntityOutcome;
import gavel.auction.Fraction;
import gavel.auction.Participants;
import gavel.auction.Price;
import gavel.cli.exit.Failure;
import gavel.cli.option.EntityOptions;
import gavel.cli.option.ParticipantsOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.option.PermitOptions;
import gavel.cli.option.SendOptions;
import gavel.cli.render.Money;
import gavel.cli.render.Prices;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Checks;
import gavel.cli.wiring.Freshness;
import gavel.cli.wiring.Permission;
import gavel.cli.wiring.Permits;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.SaleFiles;
import gavel.cli.wiring.Sales;
import gavel.cli.wiring.Sending;
import gavel.cli.wiring.Sent;
import gavel.cli.wiring.Session;
import gavel.protocol.Finding;
import gavel.protocol.bid.BidPlanner;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.rpc.RpcException;
import gavel.protocol.sale.BidChecks;
import gavel.protocol.sale.BidFacts;
import gavel.protocol.sale.BidIntent;
import gavel.protocol.sale.CheckReport;
import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.TickPrices;
import gavel.protocol.settle.Outlook;
import gavel.protocol.submit.ChecksFailedException;
import gavel.protocol.submit.Plan;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The way of every bid: permit, facts, checks, review, sending, and what it would get now. */
public final class Bidding {

  private final Session session;
  private final Sale sale;
  private final Account account;
  private final Permission permission;
  private final EntityState state;
  private final Participants participants;
  private boolean confirmed;

  /** Asks for a permit and reads the entity's bid. */
  public Bidding(Session session, PartyOptions party, EntityOptions who, PermitOptions permit) {
    this.session = session;
    this.sale = new Sales(session).open(party.sale(), party.network());
    this.account = new Accounts(session, party.account()).current();
    Freshness.require(session, sale.l1(), sale.l1Network());
    this.participants = new SaleFiles(session, sale).participants(new ParticipantsOptions());
    this.permission = new Permits(session, sale, who, permit).of(account.address());
    this.state = sale.client().entityState(permission.entity());
  }

  /** Asks nothing before it signs: the person has said yes to a summary. */
  Bidding confirmed() {
    this.confirmed = true;
    return this;
  }

  /** The sale. */
  public Sale sale() {
    return sale;
  }

  /** The bidder's account. */
  public Account account() {
    return account;
  }

  /** The entity's bid as it is; zeros where there is none. */
  public EntityState state() {
    return state;
  }

  /** The current price in USD. */
  public Fraction currentPrice() {
    return sale.terms().grid().tick().times(state.bid().price());
  }

  /** The token to pay in: the one named, else the only one that this wallet has paid in. */
  public Address token(Optional<String> named) {
    if (named.isPresent()) {
      return sale.paymentToken(named.get());
    }
    List<Address> used =
        state.wallet(account.address()).stream()
            .flatMap(wallet -> wallet.committed().stream())
            .filter(each -> each.amount().signum() > 0)
            .map(gavel.protocol.sale.TokenAmount::token)
            .toList();
    if (used.size() != 1) {
      throw Failure.usage(
          "no payment token was named.",
          "Add --token, one of: "
              + String.join(
                  ", ",
                  sale.descriptor().paymentTokens().stream()
                      .map(gavel.protocol.descriptor.PaymentToken::symbol)
                      .toList()));
    }
    return used.getFirst();
  }

  /** A bid that somebody wants: the entity's whole amount, not the increment. */
  public BidIntent intent(
      Address token, Fraction price, BigInteger total, boolean lock, boolean approve) {
    return new BidIntent(
        permission.entity(),
        account.address(),
        token,
        price,
        total,
        lock,
        BidPlanner.funding(new Erc20(sale.l1(), token), approve));
  }

  /** What decides whether the sale takes it. */
  public BidFacts facts(BidIntent intent) {
    return BidFacts.read(
        sale.client(), intent, permission.permit(), sale.terms().grid(), sale.terms().minimumBid());
  }

  /** Everything that would stop it. */
  public CheckReport check(BidFacts facts, BidIntent intent) {
    CheckReport report = BidChecks.of(facts, intent);
    return new CheckReport(
        report.checks(), report.findings().stream().map(this::withReason).toList());
  }

  // The chain does not know why there is no permit; the registration service does.
  private Finding withReason(Finding finding) {
    boolean missing = finding.id().equals("permit") && permission.permit().isEmpty();
    return missing ? new Finding("permit", "", permission.why(), "") : finding;
  }

  /** Checks, shows, asks, signs and sends it. */
  public BidSent send(String schema, BidIntent wanted, SendOptions options, PartyOptions party) {
    // A token permit is signed when it is sent, which a file is not; and a Safe signs none.
    BidIntent intent = options.out().isPresent() ? wanted.with(BidIntent.Funding.APPROVAL) : wanted;
    BidFacts facts = facts(intent);
    Checks.require(session, "this bid", check(facts, intent));
    long tick = TickPrices.tick(sale.terms().grid(), intent.price()).orElseThrow();
    Sending asking = new Sending(session, party.account(), options);
    Sending sending = confirmed ? asking.confirmed() : asking;
    Sent sent =
        intent.funding() == BidIntent.Funding.TOKEN_PERMIT
            ? send(
                sending.orElse(refused -> byApproval(refused, sending, intent, tick)),
                intent,
                tick,
                facts)
            : send(sending, intent, tick, facts);
    return new BidSent(schema, sale, intent, tick, sent, sent.done() ? now() : Optional.empty());
  }

  /** What the permit was to allow is allowed by an approval, which is shown and asked for anew. */
  private Sent byApproval(
      ChecksFailedException refused, Sending sending, BidIntent permitted, long tick) {
    session.say(
        "The bid with a token permit was refused when it was simulated ("
            + refused.getMessage()
            + "); nothing was sent. It is tried with an approval instead.");
    BidIntent intent = permitted.with(BidIntent.Funding.APPROVAL);
    BidFacts facts = facts(intent);
    Checks.require(session, "this bid", check(facts, intent));
    return send(sending, intent, tick, facts);
  }

  private Sent send(Sending sending, BidIntent intent, long tick, BidFacts facts) {
    BigInteger difference = facts.difference(intent);
    Plan plan =
        new BidPlanner(sale.client(), intent, tick, permission.permit().orElseThrow())
            .plan(difference, facts.now());
    return sending.send(
        sale.l1(), sale.l1Network(), account, plan, review(intent, tick, facts, difference));
  }

  private Review review(BidIntent intent, long tick, BidFacts facts, BigInteger difference) {
    Review review =
        Review.of("Bid", words(intent, tick))
            .row("Sale", sale.terms().name() + "  " + sale.client().address())
            .row("Pays", pays(intent, facts, difference))
            .row("", "you pay the clearing price; the rest comes back")
            .note(
                intent.lockup()
                    ? "a bid can only go up, and a lock cannot be undone"
                    : "a bid can only go up");
    return facts.entity().known()
        ? review.note("it renews the bid's time, which decides ties")
        : review;
  }

  private String words(BidIntent intent, long tick) {
    return Money.usd(intent.total())
        + " at up to "
        + Prices.tick(sale.terms(), tick)
        + " (FDV "
        + Prices.fdv(sale.terms(), new Price(intent.price()))
        + ")"
        + (intent.lockup() ? ", locked for " + sale.terms().lock().months() + " months" : "");
  }

  private String pays(BidIntent intent, BidFacts facts, BigInteger difference) {
    String symbol = sale.symbol(intent.token()).toUpperCase(java.util.Locale.ROOT);
    return difference.signum() == 0
        ? "nothing now"
        : Money.usd(difference)
            + " "
            + symbol
            + " now (balance "
            + Money.usd(facts.balance())
            + ")";
  }

  /** How the entity stands now; empty, with a remark, where the book cannot be read. */
  private Optional<BidSent.Standing> now() {
    try {
      Outlook outlook =
          Outlook.of(
              sale.client(),
              sale.terms(),
              participants,
              sale.descriptor().get(Keys.DEPLOYMENT_BLOCK).orElse(0L));
      Optional<EntityOutcome> outcome = outlook.find(permission.entity());
      return outcome.map(found -> new BidSent.Standing(outlook.settlement(), found));
    } catch (RpcException down) {
      session.say("The bid is placed; its fill could not be computed: " + down.getMessage());
      return Optional.empty();
    }
  }
}
