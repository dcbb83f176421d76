package gavel.protocol.verify;

import gavel.protocol.sale.Role;
import gavel.protocol.trust.Holder;
import gavel.protocol.trust.Powers;
import gavel.protocol.trust.SaleTrust;
import gavel.protocol.trust.SaleTrust.RoleHolders;
import java.util.ArrayList;
import java.util.List;

/** Who holds which role of a sale, and whether its code is the one whose powers are known. */
public final class RolesCheck {
  private RolesCheck() {}

  /** Holds a sale's roles against what a sale needs. */
  public static Part of(SaleTrust trust) {
    Comparison found = new Comparison("roles");
    List<String> words = new ArrayList<>();
    for (RoleHolders each : trust.roles()) {
      each.holders().forEach(holder -> words.add(line(each.role(), holder)));
    }
    found.require(
        !trust.holders(Role.PURCHASE_PERMIT_SIGNER).isEmpty(),
        "role",
        Role.PURCHASE_PERMIT_SIGNER.constant(),
        "nobody",
        "at least one account");
    if (!trust.codeKnown()) {
      found.unknown(
          "What the roles can do: the code, with hash %s, is not this program's own sale contract."
              .formatted(trust.codeHash()));
    }
    return found.part(String.join("\n", words));
  }

  private static String line(Role role, Holder holder) {
    String money = Powers.reachesMoney(role) ? "; could reach bidders' money" : "";
    return "%s: %s, %s%s".formatted(role.constant(), holder.address(), holder.words(), money);
  }
}
