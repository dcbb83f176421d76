package gavel.cli.command.checklist;

import gavel.cli.render.Money;
import gavel.cli.wiring.Sale;
import gavel.protocol.claim.Distributor;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.sale.Role;
import gavel.protocol.settle.GasBudget;
import gavel.protocol.token.Erc20;
import gavel.protocol.trust.Holder;
import gavel.protocol.trust.SaleTrust;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether those who act have the ether for it, and the claims their tokens. */
final class FundingItems {

  private static final String PART = "funding";
  private static final int BATCH = 150;

  /** Prices move between now and then, so a part more is wanted than today's. */
  private static final BigInteger MARGIN = BigInteger.TWO;

  private final Sale sale;
  private final SaleTrust trust;
  private final List<Item> items = new ArrayList<>();

  FundingItems(Sale sale, SaleTrust trust) {
    this.sale = sale;
    this.trust = trust;
  }

  List<Item> items() {
    int entities = Math.toIntExact(sale.client().numEntities());
    GasBudget budget = new GasBudget(entities, entities, entities, entities, 2, BATCH);
    Map<Role, Long> gas = new LinkedHashMap<>();
    gas.put(Role.SALE_MANAGER, 3 * budget.stage() + budget.commit());
    gas.put(Role.SETTLER, budget.settle());
    gas.put(Role.SETTLEMENT_FINALIZER, budget.finalization());
    gas.put(Role.REFUNDER, budget.refund());
    gas.put(Role.DEFAULT_ADMIN, budget.withdraw());
    BigInteger price = sale.l1().gasPrice();
    gas.forEach((role, needed) -> holders(role, BigInteger.valueOf(needed).multiply(price)));
    claims();
    return items;
  }

  private void holders(Role role, BigInteger cost) {
    BigInteger wanted = cost.multiply(MARGIN);
    List<Holder> keys =
        trust.holders(role).stream().filter(it -> it instanceof Holder.Account).toList();
    for (Holder each : keys) {
      BigInteger balance = sale.l1().balance(each.address());
      String found =
          "%s has %s for %s, which takes about %s at today's price"
              .formatted(
                  each.address().shortForm(),
                  Money.etherDown(balance),
                  role.constant(),
                  Money.ether(cost));
      items.add(
          balance.compareTo(wanted) >= 0
              ? Item.good(PART, found)
              : Item.wrong(PART, found, "send it " + Money.ether(wanted.subtract(balance))));
    }
  }

  private void claims() {
    if (sale.descriptor().get(Keys.CLAIM_CONTRACT).isEmpty()) {
      return;
    }
    Distributor distributor = sale.distributor();
    BigInteger held = new Erc20(sale.l2(), distributor.token()).balance(distributor.address());
    var offer = sale.terms().offer();
    String tokens = Money.tokens(held, offer.decimals(), offer.token());
    items.add(
        held.signum() > 0
            ? Item.good(PART, "the distributor holds " + tokens)
            : Item.look(
                PART,
                "the distributor holds no tokens yet; the offer is "
                    + Money.tokens(offer.supply(), offer.decimals(), offer.token()),
                "gavel operator distribute funds it with what the settlement gives"));
  }
}
