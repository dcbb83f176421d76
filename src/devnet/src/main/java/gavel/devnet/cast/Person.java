package gavel.devnet.cast;

import gavel.auction.EntityId;
import gavel.auction.Participant;
import gavel.devnet.DevnetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Someone who takes part: a login at the registrar with one verified entity and its wallets.
 *
 * @param name of the login and of the entity, such as {@code alice}
 * @param wallets names of its accounts, one or more; the first one is usually the person's name
 * @param region as terms name it: {@code US}, {@code EU} or {@code OTHER}
 * @param score community score, 0 or more
 * @param multiplier in basis points; 10,000 is one
 */
public record Person(
    String name, List<String> wallets, String region, long score, long multiplier) {
  public Person {
    wallets = List.copyOf(wallets);
    if (!name.matches("[a-z][a-z0-9-]{0,30}") || wallets.isEmpty()) {
      throw new DevnetException(
          "A person of the local chains has a name of lower-case letters, digits and dashes and at least one wallet; got \"%s\" with %d."
              .formatted(name, wallets.size()));
    }
    if (!List.of("US", "EU", "OTHER").contains(region)) {
      throw new DevnetException(
          "The region of %s is \"%s\"; wanted US, EU or OTHER.".formatted(name, region));
    }
  }

  /** A person with one wallet and no past. */
  public static Person of(String name, String region) {
    return new Person(name, List.of(name), region, 0, Participant.ONE);
  }

  /** The entity on chain. */
  public EntityId entity() {
    return EntityId.of(name);
  }

  /** What the seller knows of the entity. */
  public Participant participant() {
    return new Participant(entity(), region, Optional.empty(), score, multiplier);
  }

  /** The entity's name for people: {@code Alice}. */
  public String label() {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
