package gavel.cli.command.checklist;

import gavel.protocol.sale.Role;
import gavel.protocol.trust.Holder;
import gavel.protocol.trust.SaleTrust;
import gavel.wallet.Address;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who holds roles that should have been given up, or that one key alone should not hold. */
final class RoleItems {

  private static final String ROLES = "roles";
  private static final String SIGNERS = "signers";

  /** With these, bidders' money can be moved against their will, and no sale needs them to run. */
  private static final Set<Role> TO_GIVE_UP =
      EnumSet.of(Role.COMMITMENT_REDUCER, Role.TOKEN_RECOVERER);

  private static final Set<Role> NEEDED =
      EnumSet.of(
          Role.DEFAULT_ADMIN,
          Role.SALE_MANAGER,
          Role.SETTLER,
          Role.SETTLEMENT_FINALIZER,
          Role.REFUNDER,
          Role.PURCHASE_PERMIT_SIGNER);

  private final SaleTrust trust;
  private final List<Item> items = new ArrayList<>();

  RoleItems(SaleTrust trust) {
    this.trust = trust;
  }

  List<Item> items() {
    TO_GIVE_UP.forEach(this::givenUp);
    NEEDED.forEach(this::held);
    permitSigners();
    return items;
  }

  private void givenUp(Role role) {
    List<Holder> holders = trust.holders(role);
    if (holders.isEmpty()) {
      items.add(Item.good(ROLES, role.constant() + " was given up"));
    }
    for (Holder each : holders) {
      items.add(
          Item.look(
              ROLES,
              role.constant() + " should have been given up; held by " + words(each),
              "revokeRole from the admin; until then: gavel sale trust says what it can do"));
    }
  }

  private void held(Role role) {
    List<Holder> holders = trust.holders(role);
    if (holders.isEmpty()) {
      items.add(
          Item.wrong(ROLES, role.constant() + " is held by nobody", "grantRole from the admin"));
    }
    for (Holder each : holders) {
      if (each instanceof Holder.Account && role != Role.PURCHASE_PERMIT_SIGNER) {
        items.add(
            Item.look(
                ROLES,
                role.constant() + " is one key's: " + each.address(),
                "give it to a Safe, whose owners sign with --safe"));
      } else {
        items.add(Item.good(SIGNERS, role.constant() + ": " + words(each)));
      }
    }
  }

  /** The key that signs permits is online all day, so it should be good for nothing else. */
  private void permitSigners() {
    Map<Address, Role> others = new HashMap<>();
    for (Role role : Role.values()) {
      if (role != Role.PURCHASE_PERMIT_SIGNER) {
        trust.holders(role).forEach(each -> others.put(each.address(), role));
      }
    }
    for (Holder each : trust.holders(Role.PURCHASE_PERMIT_SIGNER)) {
      if (others.containsKey(each.address())) {
        items.add(
            Item.wrong(
                SIGNERS,
                "the permit signer "
                    + each.address()
                    + " also holds "
                    + others.get(each.address()).constant(),
                "sign permits with a key of its own"));
      }
    }
  }

  private static String words(Holder holder) {
    return holder.address() + " (" + holder.words() + ")";
  }
}
