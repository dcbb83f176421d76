package gavel.registrar.store;

import gavel.wallet.Address;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The links that are on the disk, for looking up. Which link may be made, the file decides. */
final class LinkedWallets {
  private final Map<Address, String> owners = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  synchronized void replace(Map<Address, String> links) {
    owners.clear();
    counts.clear();
    links.forEach(this::add);
  }

  synchronized void add(Address wallet, String entity) {
    if (owners.put(wallet, entity) == null) {
      counts.merge(entity, 1, Integer::sum);
    }
  }

  synchronized Optional<String> owner(Address wallet) {
    return Optional.ofNullable(owners.get(wallet));
  }

  synchronized int count(String entity) {
    return counts.getOrDefault(entity, 0);
  }

  synchronized Map<Address, String> all() {
    return Map.copyOf(owners);
  }
}
