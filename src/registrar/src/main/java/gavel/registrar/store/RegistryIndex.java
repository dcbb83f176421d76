package gavel.registrar.store;

import gavel.registrar.entity.Account;
import gavel.registrar.entity.Entity;
import gavel.registrar.entity.Registry;
import gavel.registrar.entity.SaleRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A registry that answers at once, however many entities it has. */
final class RegistryIndex {
  private final Registry registry;
  private final Map<String, Account> accounts;
  private final Map<String, Entity> entities = new HashMap<>();
  private final Map<String, List<Entity>> byAccount;

  RegistryIndex(Registry registry) {
    this.registry = registry;
    this.accounts =
        registry.accounts().stream().collect(Collectors.toMap(Account::name, Function.identity()));
    registry.entities().forEach(entity -> entities.put(entity.id(), entity));
    this.byAccount = registry.entities().stream().collect(Collectors.groupingBy(Entity::account));
  }

  Registry registry() {
    return registry;
  }

  SaleRules rules() {
    return registry.rules();
  }

  List<String> accountNames() {
    return registry.accounts().stream().map(Account::name).toList();
  }

  Optional<Account> account(String name) {
    return Optional.ofNullable(accounts.get(name));
  }

  Optional<Entity> entity(String id) {
    return Optional.ofNullable(entities.get(id));
  }

  List<Entity> entitiesOf(String account) {
    return byAccount.getOrDefault(account, List.of());
  }
}
