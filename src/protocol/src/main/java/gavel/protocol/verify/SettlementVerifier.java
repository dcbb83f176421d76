package gavel.protocol.verify;

import gavel.auction.Auction;
import gavel.auction.EntityId;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.BundleOutcome;
import gavel.protocol.bundle.Kind;
import gavel.protocol.claim.DistributionTree;
import gavel.protocol.commit.ParticipantCommitment;
import gavel.protocol.commit.Statement;
import gavel.protocol.history.SaleHistory;
import gavel.protocol.rpc.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Verifies a settlement. Whatever was added is checked; what was not is left out, so that a report
 * says no more than was looked at. Nothing here asks a chain: evidence goes in, a report comes out.
 */
public final class SettlementVerifier {
  private final SaleEvidence evidence;
  private final SaleHistory history;
  private final Map<EntityId, PermitOrigin> permits = new LinkedHashMap<>();
  private Optional<Bundle> bundle = Optional.empty();
  private Optional<Block> block = Optional.empty();
  private Optional<Terms> terms = Optional.empty();
  private Participants participants = Participants.NONE;
  private OptionalLong price = OptionalLong.empty();
  private Optional<DistributionEvidence> distribution = Optional.empty();
  private Optional<Statement.Published> published = Optional.empty();
  private Optional<ParticipantCommitment> committed = Optional.empty();

  public SettlementVerifier(SaleEvidence evidence) {
    this.evidence = evidence;
    this.history = evidence.history();
  }

  /** Events replayed, for finding the permits of the bids in them. */
  public SaleHistory history() {
    return history;
  }

  /** A bundle to hold against the chain. */
  public SettlementVerifier bundle(Bundle given) {
    bundle = Optional.of(given);
    return this;
  }

  /** The chain's block of the bundle's number, to be held against the bundle's hash of it. */
  public SettlementVerifier block(Block given) {
    block = Optional.of(given);
    return this;
  }

  /** The published rules and the participants that they go by, for a sale without a bundle. */
  public SettlementVerifier terms(Terms rules, Participants known) {
    terms = Optional.of(rules);
    participants = known;
    return this;
  }

  /**
   * The tick of the price that was announced, where the rules were not; a bid below it gets
   * nothing.
   */
  public SettlementVerifier announced(long tick) {
    price = OptionalLong.of(tick);
    return this;
  }

  /** What the permits of each entity's bids say. */
  public SettlementVerifier permits(Map<EntityId, PermitOrigin> given) {
    permits.putAll(given);
    return this;
  }

  /** The distributor's state. */
  public SettlementVerifier distribution(DistributionEvidence given) {
    distribution = Optional.of(given);
    return this;
  }

  /** What was committed to before the close, with the rows that open it. */
  public SettlementVerifier commitment(Statement.Published statement, ParticipantCommitment rows) {
    published = Optional.of(statement);
    committed = Optional.of(rows);
    return this;
  }

  /** Looks at everything. */
  public Report verify() {
    List<Part> parts = new ArrayList<>();
    parts.add(BookCheck.of(evidence.state(), history));
    if (bundle.isPresent()) {
      withBundle(bundle.get(), parts);
    } else if (terms.isPresent()) {
      withTerms(terms.get(), parts);
    } else {
      parts.add(RuleFreeCheck.of(evidence.state(), price));
    }
    parts.add(OutcomeCheck.refunds(evidence.state(), history));
    parts.add(TotalsCheck.of(evidence, history));
    return new Report(parts);
  }

  private void withTerms(Terms rules, List<Part> parts) {
    locks(participants, rules, parts);
    commitment(participants, rules, parts);
    parts.add(
        OutcomeCheck.allocations(
            Auction.settle(history.book(), rules, participants), evidence.state()));
  }

  private void locks(Participants known, Terms rules, List<Part> parts) {
    if (!permits.isEmpty()) {
      parts.add(LockCheck.of(permits, known, rules));
    }
  }

  private void commitment(Participants known, Terms rules, List<Part> parts) {
    committed.ifPresent(
        rows ->
            parts.add(CommitCheck.of(published.orElseThrow(), rows, known.byId(), rules, history)));
  }

  private void withBundle(Bundle given, List<Part> parts) {
    Settlement settlement = given.recompute();
    parts.add(BundleCheck.book(given, evidence, block));
    BundleOutcome outcome = BundleOutcome.of(settlement);
    parts.add(BundleCheck.clearing(given, settlement, outcome));
    Participants known = given.participants();
    locks(known, settlement.terms(), parts);
    commitment(known, settlement.terms(), parts);
    if (given.manifest().kind() == Kind.FINAL) {
      parts.add(OutcomeCheck.allocations(settlement, evidence.state()));
      distribution.ifPresent(
          each ->
              outcome.tree().ifPresent(tree -> parts.add(claims(each, tree, settlement.terms()))));
    }
  }

  private static Part claims(DistributionEvidence chain, DistributionTree tree, Terms rules) {
    return DistributionCheck.of(chain, tree, rules.lock(), rules.offer().decimals());
  }
}
