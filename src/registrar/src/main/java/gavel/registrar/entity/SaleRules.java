package gavel.registrar.entity;

import gavel.wallet.Address;
import java.util.Map;
import java.util.Set;

/**
 * The sale's rules, and how regions and tiers differ from them.
 *
 * @param riskyWallets wallets that may not be used
 */
public record SaleRules(
    Rules sale, Map<Region, Rules> regions, Map<String, Rules> tiers, Set<Address> riskyWallets) {

  public SaleRules {
    regions = Map.copyOf(regions);
    tiers = Map.copyOf(tiers);
    riskyWallets = Set.copyOf(riskyWallets);
    PermitTerms.of(sale, sale);
  }

  /** What holds for an entity. */
  public PermitTerms termsFor(Entity entity) {
    Rules merged =
        entity
            .rules()
            .orElse(entity.tier().map(tiers::get).orElse(Rules.NONE))
            .orElse(regions.getOrDefault(entity.region(), Rules.NONE))
            .orElse(sale);
    return PermitTerms.of(merged, sale);
  }

  /** What holds where no entity says otherwise. */
  public PermitTerms general() {
    return PermitTerms.of(sale, sale);
  }
}
