package gavel.cli.command.allocation;

import gavel.auction.EntityId;
import gavel.auction.Terms;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.wiring.Sale;
import gavel.protocol.Times;
import gavel.protocol.bundle.Kind;
import gavel.protocol.bundle.Publication;
import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.Role;
import gavel.protocol.sale.Stage;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the operator published and signed for this entity.
 *
 * @param result what the entity was told; empty where it is not in it
 * @param differences why it cannot be relied on, as sentences
 */
record ResultsShown(
    Publication publication,
    Optional<Publication.Result> result,
    Terms terms,
    List<String> differences)
    implements Section {

  /** Checks who signed it, for which sale, and what it says of an entity. */
  static ResultsShown of(Publication publication, Sale sale, EntityState state, Stage stage) {
    List<String> differences = new ArrayList<>();
    if (!publication.genuine()) {
      differences.add("The signature is not " + publication.signature().signer() + "'s.");
    } else if (!sale.client().hasRole(Role.SETTLER, publication.signature().signer())) {
      differences.add(
          "They are signed by " + publication.signature().signer() + ", who may not settle.");
    }
    if (!publication.manifest().sale().equals(sale.client().address())
        || publication.manifest().chainId() != sale.l1().chainId()) {
      differences.add("They are of another sale, " + publication.manifest().sale() + ".");
    }
    EntityId entity = state.entity();
    Optional<Publication.Result> result = publication.of(entity);
    boolean ends = publication.manifest().kind() == Kind.FINAL && stage == Stage.DONE;
    BigInteger told = result.map(Publication.Result::accepted).orElse(BigInteger.ZERO);
    if (ends && !told.equals(state.accepted())) {
      differences.add(
          "They say that %s is accepted, the contract accepted %s."
              .formatted(Money.usd(told), Money.usd(state.accepted())));
    }
    return new ResultsShown(publication, result, sale.terms(), differences);
  }

  @Override
  public boolean holds() {
    return differences.isEmpty();
  }

  @Override
  public void text(Page page) {
    var manifest = publication.manifest();
    page.row(
        "published",
        manifest.kind().key()
            + " results of block "
            + manifest.block()
            + ", "
            + Times.utc(manifest.blockTime()));
    page.more(
        result
            .map(each -> Money.usd(each.accepted()) + " accepted, " + tokens(each.tokens()))
            .orElse("this entity had no bid then"));
    page.more(
        holds() ? "signed by " + publication.signature().signer() : "they cannot be relied on:");
    differences.forEach(page::more);
  }

  private String tokens(BigInteger units) {
    return Money.tokens(units, terms.offer().decimals(), terms.offer().token());
  }

  @Override
  public void json(ObjectNode into) {
    var manifest = publication.manifest();
    ObjectNode json = into.putObject("published");
    json.put("holds", holds())
        .put("kind", manifest.kind().key())
        .put("block", manifest.block())
        .put("price", manifest.price())
        .put("digest", manifest.digest())
        .put("signer", publication.signature().signer().toString());
    result.ifPresent(
        each ->
            json.put("committed", each.committed().toString())
                .put("accepted", each.accepted().toString())
                .put("refund", each.refund().toString())
                .put("tokens", each.tokens().toString()));
    var array = json.putArray("differences");
    differences.forEach(array::add);
  }
}
