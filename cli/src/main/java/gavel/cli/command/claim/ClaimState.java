package gavel.cli.command.claim;

import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.wiring.Sale;
import gavel.protocol.Finding;
import gavel.protocol.claim.ClaimStatus;
import gavel.protocol.claim.ProofCheck;
import java.math.BigInteger;
import tools.jackson.databind.node.ObjectNode;

/** Where a wallet's claim stands. */
record ClaimState(Sale sale, ClaimStatus status) implements View {

  @Override
  public String schema() {
    return "gavel.claim-status/1";
  }

  private String tokens(BigInteger units) {
    return Money.tokens(units, sale.terms().offer().decimals(), sale.terms().offer().token());
  }

  @Override
  public void text(Page page) {
    page.heading(
        sale.terms().offer().token() + " of " + sale.terms().name(),
        sale.l2Network() + "  rail " + status.rail());
    page.row("wallet", status.wallet().toString());
    page.row("entitled", tokens(status.entitled()));
    page.row("to claim", tokens(status.claimable()) + booked());
    page.row("claimed", tokens(status.paid()));
    page.row("locked", locked(page));
    page.row(
        "claims",
        status
            .opensAt()
            .map(time -> "open at TGE, " + page.time(time))
            .orElse("TGE not announced"));
    status.proof().ifPresent(proof -> page.row("proof", proof(proof)));
    status.obstacles().forEach(finding -> page.row(finding.id(), finding.text()));
    page.line(next());
  }

  private String booked() {
    return status.booked().signum() == 0
        ? ""
        : ", and " + tokens(status.booked()) + " into the lock";
  }

  private String locked(Page page) {
    String text = tokens(status.locked());
    if (status.staked().signum() > 0) {
      text += ", and " + tokens(status.staked()) + " staked";
    }
    return text + status.locksOpenAt().map(time -> ", opens " + page.time(time)).orElse("");
  }

  private static String proof(ProofCheck proof) {
    return proof.holds()
        ? "leads to the root on chain, " + proof.chainRoot().hex().substring(0, 10) + "…"
        : "does not lead to the root on chain";
  }

  private String next() {
    if (status.open()) {
      return "Next: gavel claim tokens";
    }
    boolean claimed = status.obstacles().stream().anyMatch(each -> each.id().equals("claimed"));
    return claimed && status.locked().signum() > 0
        ? "Next: gavel claim release, once the lock is open"
        : "Next: nothing to do now";
  }

  @Override
  public void json(ObjectNode into) {
    into.put("rail", status.rail())
        .put("chain_id", sale.l2Network().chainId())
        .put("contract", status.contract().toString())
        .put("token", status.token().toString())
        .put("wallet", status.wallet().toString())
        .put("open", status.open());
    Amounts.in(into)
        .tokens("entitled", status.entitled(), sale.terms().offer())
        .tokens("claimable", status.claimable(), sale.terms().offer())
        .tokens("booked", status.booked(), sale.terms().offer())
        .tokens("paid", status.paid(), sale.terms().offer())
        .tokens("locked", status.locked(), sale.terms().offer())
        .tokens("staked", status.staked(), sale.terms().offer());
    status.opensAt().ifPresent(time -> into.put("opens_at", time.toString()));
    status.locksOpenAt().ifPresent(time -> into.put("locks_open_at", time.toString()));
    status
        .proof()
        .ifPresent(
            proof -> into.put("root", proof.chainRoot().hex()).put("proof_holds", proof.holds()));
    var obstacles = into.putArray("obstacles");
    for (Finding finding : status.obstacles()) {
      obstacles
          .addObject()
          .put("id", finding.id())
          .put("error", finding.error())
          .put("sentence", finding.sentence())
          .put("next", finding.next());
    }
  }
}
