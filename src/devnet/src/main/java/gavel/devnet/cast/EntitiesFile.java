package gavel.devnet.cast;

import gavel.auction.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the registrar's entities file (TOML, format 1) of the people. */
public final class EntitiesFile {
  private EntitiesFile() {}

  /**
   * The file's text.
   *
   * @param opens from when on permits let someone bid
   * @param closes until when
   * @param maxWallets of an entity, as the sale contract has it
   */
  public static String of(
      List<Person> people,
      List<DevnetAccount> accounts,
      Terms terms,
      Instant opens,
      Instant closes,
      int maxWallets) {
    StringBuilder toml =
        new StringBuilder(
            SaleTable.of(
                "The people of the local chains. Whoever opens the login page picks one.",
                terms,
                opens,
                closes,
                maxWallets));
    for (String region : terms.lock().regions()) {
      toml.append("\n[region.%s]\nforced_lock = true\n".formatted(region.toLowerCase(Locale.ROOT)));
    }
    people.forEach(person -> toml.append(account(person, accounts)));
    return toml.toString();
  }

  private static String account(Person person, List<DevnetAccount> accounts) {
    String wallets =
        accounts.stream()
            .filter(account -> account.person().filter(person.name()::equals).isPresent())
            .map(account -> '"' + account.address().toString() + '"')
            .collect(Collectors.joining(", "));
    return """

    [[account]]
    name = "%s"
    email = "%s@devnet.example"
    [[account.entity]]
    id = "%s"
    label = "%s"
    sale_entity_id = "%s"
    region = "%s"
    wallets = [%s]
    """
        .formatted(
            person.name(),
            person.name(),
            person.name(),
            person.label(),
            person.entity(),
            person.region().toLowerCase(Locale.ROOT),
            wallets);
  }
}
