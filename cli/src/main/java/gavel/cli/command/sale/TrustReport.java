package gavel.cli.command.sale;

import gavel.cli.View;
import gavel.cli.render.Mark;
import gavel.cli.render.Page;
import gavel.cli.wiring.Sale;
import gavel.protocol.trust.Holder;
import gavel.protocol.trust.Powers;
import gavel.protocol.trust.SaleTrust;
import gavel.protocol.trust.SaleTrust.RoleChange;
import gavel.protocol.trust.SaleTrust.RoleHolders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who can do what to a sale.
 *
 * @param asDescribed whether the code is what the descriptor says; empty where it does not say
 * @param before when it was last looked at
 * @param otherCode whether the code was another one then
 * @param changes of roles since then
 */
record TrustReport(
    Sale sale,
    SaleTrust trust,
    Optional<Boolean> asDescribed,
    Optional<LastSeen.Mark> before,
    boolean otherCode,
    List<RoleChange> changes)
    implements View {

  @Override
  public String schema() {
    return "gavel.sale-trust/1";
  }

  @Override
  public void text(Page page) {
    page.heading(sale.terms().name(), sale.l1Network().toString());
    page.line("  sale " + trust.sale());
    page.marked(trust.codeKnown() ? Mark.GOOD : Mark.ATTENTION, "code", code());
    asDescribed.ifPresent(
        same ->
            page.marked(
                same ? Mark.GOOD : Mark.REFUSED,
                "hash",
                same ? "is what the descriptor says" : "is not what the descriptor says"));
    for (RoleHolders each : trust.roles()) {
      role(page, each);
    }
    page.line("  since last time");
    since().forEach(line -> page.indented(4, line));
  }

  private String code() {
    String runs = trust.implementation().map(at -> ", runs " + at.shortForm()).orElse("");
    return (trust.codeKnown() ? "this program's own sale contract" : "not known to this program")
        + runs;
  }

  private static void role(Page page, RoleHolders each) {
    boolean alone = each.holders().stream().anyMatch(Holder.Account.class::isInstance);
    boolean careful = alone && Powers.reachesMoney(each.role());
    page.marked(careful ? Mark.ATTENTION : Mark.NONE, each.role().name(), "");
    page.indented(4, Powers.of(each.role()));
    for (Holder holder : each.holders()) {
      page.indented(6, holder.address() + ", " + holder.words());
    }
    if (each.holders().isEmpty()) {
      page.indented(6, "nobody");
    }
  }

  private List<String> since() {
    if (before.isEmpty()) {
      return List.of("this is the first time");
    }
    List<String> lines = new ArrayList<>();
    if (otherCode) {
      lines.add("the code at the sale's address changed");
    }
    changes.forEach(change -> lines.add(words(change)));
    return lines.isEmpty() ? List.of("nothing changed since block " + before.get().block()) : lines;
  }

  private static String words(RoleChange change) {
    return "block "
        + change.block()
        + ": "
        + change.account()
        + (change.granted() ? " was given " : " lost ")
        + change.role();
  }

  @Override
  public void json(ObjectNode into) {
    into.put("sale", trust.sale().toString())
        .put("code_hash", trust.codeHash().hex())
        .put("code_known", trust.codeKnown());
    trust.implementation().ifPresent(at -> into.put("implementation", at.toString()));
    asDescribed.ifPresent(same -> into.put("code_as_described", same));
    ArrayNode roles = into.putArray("roles");
    for (RoleHolders each : trust.roles()) {
      ObjectNode role =
          roles
              .addObject()
              .put("role", each.role().constant())
              .put("power", Powers.of(each.role()))
              .put("reaches_money", Powers.reachesMoney(each.role()));
      ArrayNode holders = role.putArray("holders");
      for (Holder holder : each.holders()) {
        holders.addObject().put("address", holder.address().toString()).put("kind", holder.words());
      }
    }
    before.ifPresent(mark -> into.put("last_seen_block", mark.block()));
    into.put("code_changed", otherCode);
    ArrayNode since = into.putArray("changes");
    changes.forEach(change -> since.add(words(change)));
  }
}
