package gavel.devnet.load;

import gavel.auction.EntityId;
import gavel.auction.Participant;
import gavel.auction.Terms;
import gavel.devnet.cast.SaleTable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What the registrar and the seller know of made-up bidders. */
public final class LoadFiles {
  private LoadFiles() {}

  /**
   * The registrar's entities file (TOML, format 1): a login for each bidder, and those for people
   * who will try what they must not. No wallet is listed: one is linked when it first gets a
   * permit.
   */
  public static String entities(List<Bidder> bidders, Terms terms, Instant opens, Instant closes) {
    StringBuilder toml =
        new StringBuilder(
            SaleTable.of(
                "Made-up bidders of a rehearsal.", terms, opens, closes, Bidders.MOST_WALLETS));
    for (String region : terms.lock().regions()) {
      String name = region(region);
      if (!name.equals("other")) {
        toml.append("\n[region.%s]\nforced_lock = true\n".formatted(name));
      }
    }
    for (Bidder each : bidders) {
      account(toml, each.name(), each.participant().id(), region(each.participant().region()));
    }
    String strict = terms.lock().regions().stream().findFirst().orElse("");
    for (int i = 0; i < HostileBids.PEOPLE; i++) {
      String name = HostileBids.name(i);
      account(toml, name, EntityId.of(name), region(strict));
    }
    return toml.toString();
  }

  /** The participants file (CSV, format 1). */
  public static String participants(List<Bidder> bidders) {
    StringBuilder csv = new StringBuilder("entity,region,score,multiplier\n");
    for (Bidder each : bidders) {
      Participant row = each.participant();
      csv.append(row.id()).append(',').append(row.region()).append(',');
      csv.append(row.score()).append(',').append(row.multiplier()).append('\n');
    }
    return csv.toString();
  }

  private static void account(StringBuilder toml, String name, EntityId id, String region) {
    toml.append("\n[[account]]\nname = \"").append(name).append("\"\n");
    toml.append("[[account.entity]]\nid = \"").append(name).append("\"\n");
    toml.append("sale_entity_id = \"").append(id).append("\"\n");
    toml.append("region = \"").append(region).append("\"\n");
  }

  /** The registrar knows two regions by name. */
  private static String region(String region) {
    String name = region.toLowerCase(Locale.ROOT);
    return List.of("us", "eu").contains(name) ? name : "other";
  }
}
