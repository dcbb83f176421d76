package gavel.registrar.entity;

import gavel.wallet.Address;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Writes the file that {@link EntityFile} reads. */
public final class EntityFileWriter {
  private static final int USD_DECIMALS = 6;
  private static final BigInteger NO_LIMIT = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

  private final StringBuilder toml = new StringBuilder("format = 1\n");

  private EntityFileWriter() {}

  /** The text that reads as this registry. */
  public static String write(Registry registry) {
    EntityFileWriter writer = new EntityFileWriter();
    writer.rules(registry.rules());
    registry.accounts().forEach(account -> writer.account(account, registry.entities()));
    return writer.toml.toString();
  }

  private void rules(SaleRules rules) {
    toml.append("\n[sale]\n");
    level(rules.sale());
    wallets("wallet_risk", rules.riskyWallets().stream().sorted().toList());
    new TreeMap<>(rules.regions())
        .forEach((region, level) -> table("[region." + region.wire() + "]", level));
    new TreeMap<>(rules.tiers())
        .forEach((tier, level) -> table("[tier." + quoted(tier) + "]", level));
  }

  private void table(String header, Rules level) {
    toml.append('\n').append(header).append('\n');
    level(level);
  }

  private void level(Rules level) {
    line("min_amount", level.minAmount().map(EntityFileWriter::usd));
    line("max_amount", level.maxAmount().map(EntityFileWriter::usd));
    line("min_price", level.minPrice());
    line("max_price", level.maxPrice());
    line("opens_at", level.opensAt());
    line("closes_at", level.closesAt());
    line("forced_lock", level.forcedLock());
    line("max_wallets", level.maxWallets());
  }

  private void account(Account account, List<Entity> entities) {
    toml.append("\n[[account]]\n");
    line("name", Optional.of(quoted(account.name())));
    line("email", account.email().map(EntityFileWriter::quoted));
    for (Investment it : account.history()) {
      toml.append("\n[[account.investment]]\n");
      line("company", Optional.of(quoted(it.company())));
      line("round", Optional.of(quoted(it.round())));
      line("invested_on", Optional.of(it.investedOn()));
    }
    entities.stream().filter(it -> it.account().equals(account.name())).forEach(this::entity);
  }

  private void entity(Entity entity) {
    toml.append("\n[[account.entity]]\n");
    line("id", Optional.of(quoted(entity.id())));
    line("label", Optional.of(quoted(entity.label())));
    line("sale_entity_id", Optional.of(quoted(entity.saleEntityId().toString())));
    line("type", Optional.of(quoted(entity.type().wire())));
    line("state", Optional.of(quoted(entity.state().wire())));
    line("eligibility", Optional.of(quoted(entity.eligibility().wire())));
    line("region", Optional.of(quoted(entity.region().wire())));
    line("tier", entity.tier().map(EntityFileWriter::quoted));
    line("wallet_linking", Optional.of(quoted(entity.linking().wire())));
    line("liveness", Optional.of(entity.livenessNeeded()));
    wallets("wallets", entity.wallets());
    level(entity.rules());
  }

  private void wallets(String key, List<Address> wallets) {
    if (!wallets.isEmpty()) {
      toml.append(key)
          .append(" = [")
          .append(
              wallets.stream().map(it -> quoted(it.toString())).collect(Collectors.joining(", ")))
          .append("]\n");
    }
  }

  private void line(String key, Optional<?> value) {
    value.ifPresent(it -> toml.append(key).append(" = ").append(it).append('\n'));
  }

  private static String usd(BigInteger baseUnits) {
    return quoted(
        baseUnits.equals(NO_LIMIT)
            ? "none"
            : new BigDecimal(baseUnits, USD_DECIMALS).stripTrailingZeros().toPlainString());
  }

  /** JSON's escapes are TOML's. */
  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }
}
