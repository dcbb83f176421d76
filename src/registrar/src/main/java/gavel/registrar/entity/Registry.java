package gavel.registrar.entity;

import gavel.registrar.RegistrarException;
import gavel.wallet.Address;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that an entities file says, checked as a whole. */
public record Registry(SaleRules rules, List<Account> accounts, List<Entity> entities) {
  public Registry {
    accounts = List.copyOf(accounts);
    entities = List.copyOf(entities);
    requireUnique("account", accounts.stream().map(Account::name).toList());
    requireUnique("entity", entities.stream().map(Entity::id).toList());
    requireUnique(
        "sale_entity_id", entities.stream().map(e -> e.saleEntityId().toString()).toList());
    Map<Address, String> owners = new HashMap<>();
    for (Entity entity : entities) {
      requireKnownTier(entity, rules);
      PermitTerms terms = rules.termsFor(entity);
      if (entity.wallets().size() > terms.maxWallets()) {
        throw new RegistrarException(
            "entity %s lists %d wallets; its limit is %d"
                .formatted(entity.id(), entity.wallets().size(), terms.maxWallets()));
      }
      entity.wallets().forEach(wallet -> claim(owners, wallet, entity.id()));
    }
  }

  private static void requireKnownTier(Entity entity, SaleRules rules) {
    entity
        .tier()
        .filter(tier -> !rules.tiers().containsKey(tier))
        .ifPresent(
            tier -> {
              throw new RegistrarException(
                  "entity %s is of tier \"%s\"; the file has the tiers %s"
                      .formatted(
                          entity.id(), tier, rules.tiers().keySet().stream().sorted().toList()));
            });
  }

  private static void claim(Map<Address, String> owners, Address wallet, String entity) {
    String other = owners.putIfAbsent(wallet, entity);
    if (other != null) {
      throw new RegistrarException(
          "wallet %s is listed for %s and for %s".formatted(wallet, other, entity));
    }
  }

  private static void requireUnique(String what, List<String> values) {
    Set<String> seen = new HashSet<>();
    for (String value : values) {
      if (!seen.add(value)) {
        throw new RegistrarException("the %s %s is there twice".formatted(what, value));
      }
    }
  }
}
