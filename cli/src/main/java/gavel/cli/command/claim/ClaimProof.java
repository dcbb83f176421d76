package gavel.cli.command.claim;

import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.render.Amounts;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.wiring.Sale;
import gavel.protocol.claim.ClaimStatus;
import gavel.protocol.claim.ProofCheck;
import gavel.wallet.Bytes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A wallet's proof, and whether it leads to the root on chain. */
record ClaimProof(Sale sale, ClaimStatus status, ProofCheck proof) implements View {

  @Override
  public String schema() {
    return "gavel.claim-proof/1";
  }

  @Override
  public void text(Page page) {
    page.line("Proof of " + status.wallet() + " on rail " + status.rail());
    page.row(
        "entitled",
        Money.tokens(
            status.entitled(), sale.terms().offer().decimals(), sale.terms().offer().token()));
    page.row("contract", status.contract() + " on " + sale.l2Network());
    page.row("leaf", proof.leaf().hex());
    for (Bytes sibling : proof.proof()) {
      page.row("beside", sibling.hex());
    }
    page.row("leads to", proof.computedRoot().hex());
    page.row("on chain", proof.chainRoot().hex());
    page.line(proof.holds() ? "holds." : "does not hold: the roots differ.");
  }

  @Override
  public void json(ObjectNode into) {
    into.put("rail", status.rail())
        .put("chain_id", sale.l2Network().chainId())
        .put("contract", status.contract().toString())
        .put("wallet", status.wallet().toString());
    Amounts.in(into).tokens("entitled", status.entitled(), sale.terms().offer());
    into.put("leaf", proof.leaf().hex());
    ArrayNode siblings = into.putArray("proof");
    proof.proof().forEach(each -> siblings.add(each.hex()));
    into.put("computed_root", proof.computedRoot().hex())
        .put("chain_root", proof.chainRoot().hex())
        .put("holds", proof.holds());
  }

  @Override
  public ExitCode exit() {
    return proof.holds() ? ExitCode.DONE : ExitCode.DIFFERENCES;
  }
}
