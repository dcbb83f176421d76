package gavel.registrar.entity;

import gavel.auction.EntityId;
import gavel.registrar.RegistrarException;
import gavel.wallet.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Reads the entities file, format 1, in TOML:
 *
 * <pre>
 * format = 1
 * [sale]                                # every permit's rules, unless something below differs
 * min_amount = "100"                    # dollars of the entity's total
 * max_amount = "none"
 * min_price = 1                         # ticks
 * max_price = 1000
 * opens_at = 2026-01-15T12:00:00Z
 * closes_at = 2026-01-20T17:00:00Z
 * max_wallets = 5
 * wallet_risk = ["0x…"]                 # wallets that may not be used
 * [region.us]                           # the same keys as [sale]; user's region
 * forced_lock = true
 * [tier.community]                      # the same keys; a tier is any name
 * [[account]]                           # a login
 * name = "alice"
 * email = "alice@example.org"           # optional
 * [[account.entity]]
 * id = "alice"
 * label = "Alice"                       # default: the id
 * sale_entity_id = "0x…"                # 16 bytes; default: derived from the id
 * type = "user"                         # or organization
 * state = "complete"                    # default; and the API's other states
 * eligibility = "eligible"              # default
 * region = "other"                      # default
 * tier = "community"                    # optional
 * wallet_linking = "open"               # default: a wallet is linked when it first asks for a permit
 * wallets = ["0x…"]                     # linked from the start; with "listed" no other may be used
 * liveness = true                       # default false
 * max_amount = "500"                    # and the other keys of [sale], for this entity alone
 * [[account.investment]]
 * company = "…"
 * round = "…"
 * invested_on = 2024-05-01
 * </pre>
 */
public final class EntityFile {
  private EntityFile() {}

  /**
   * Reads a file.
   *
   * @throws RegistrarException for an unreadable file, an unknown key or a value out of its range,
   *     with its place
   */
  public static Registry read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new RegistrarException("there is no entities file " + file + "; check the path", e);
    } catch (IOException e) {
      throw new RegistrarException(
          "the entities file %s cannot be read (%s)".formatted(file, e), e);
    } catch (RegistrarException e) {
      throw new RegistrarException(file + ": " + e.getMessage(), e);
    }
  }

  /** The same, from the file's text. */
  public static Registry parse(String toml) {
    Section top;
    try {
      top = new Section("the file", TomlMapper.shared().readTree(toml));
    } catch (JacksonException e) {
      throw new RegistrarException("it is no TOML: " + e.getOriginalMessage(), e);
    }
    long format = top.number("format").orElse(0L);
    if (format != 1) {
      throw new RegistrarException("its format is %d; this program reads 1".formatted(format));
    }
    SaleRules rules = saleRules(top);
    List<Account> accounts = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    for (Section account : top.sections("account")) {
      accounts.add(account(account));
      String owner = accounts.getLast().name();
      account.sections("entity").forEach(entity -> entities.add(entity(entity, owner)));
      account.refuseTheRest();
    }
    top.refuseTheRest();
    return new Registry(rules, accounts, entities);
  }

  private static SaleRules saleRules(Section top) {
    Section sale =
        top.section("sale").orElseThrow(() -> new RegistrarException("it has no [sale] table"));
    Rules weakest = rules(sale);
    List<Address> risky = sale.addresses("wallet_risk");
    sale.refuseTheRest();
    Map<Region, Rules> regions = new HashMap<>();
    levels(top, "region")
        .forEach(
            (name, rules) -> regions.put(WireName.parse(Region.class, "a region", name), rules));
    return new SaleRules(weakest, regions, levels(top, "tier"), Set.copyOf(risky));
  }

  private static Map<String, Rules> levels(Section top, String kind) {
    Map<String, Rules> found = new HashMap<>();
    top.section(kind)
        .ifPresent(
            all -> {
              for (String name : all.keys()) {
                Section one = all.section(name).orElseThrow();
                found.put(name, rules(one));
                one.refuseTheRest();
              }
            });
    return found;
  }

  private static Rules rules(Section table) {
    return new Rules(
        table.usd("min_amount"),
        table.usd("max_amount"),
        table.number("min_price"),
        table.number("max_price"),
        table.instant("opens_at"),
        table.instant("closes_at"),
        table.flag("forced_lock"),
        table.number("max_wallets").map(Math::toIntExact));
  }

  private static Account account(Section table) {
    List<Investment> history = new ArrayList<>();
    for (Section item : table.sections("investment")) {
      LocalDate on = item.date("invested_on").orElseThrow(() -> noDate(table));
      history.add(new Investment(item.requiredText("company"), item.requiredText("round"), on));
      item.refuseTheRest();
    }
    return new Account(table.requiredText("name"), table.text("email"), history);
  }

  private static RegistrarException noDate(Section account) {
    return new RegistrarException(
        "an investment of account %s gives no invested_on".formatted(account.requiredText("name")));
  }

  private static Entity entity(Section table, String account) {
    String id = table.requiredText("id");
    Entity entity =
        new Entity(
            id,
            table.entityId("sale_entity_id").orElseGet(() -> EntityId.of(id)),
            account,
            table.text("label").orElse(id),
            table.named("type", EntityType.class).orElse(EntityType.USER),
            table.named("state", SetupState.class).orElse(SetupState.COMPLETE),
            table.named("eligibility", Eligibility.class).orElse(Eligibility.ELIGIBLE),
            table.named("region", Region.class).orElse(Region.OTHER),
            table.text("tier"),
            rules(table),
            table.named("wallet_linking", WalletLinking.class).orElse(WalletLinking.OPEN),
            table.flag("liveness").orElse(false),
            table.addresses("wallets"));
    table.refuseTheRest();
    return entity;
  }
}
