package gavel.registrar.store;

import gavel.auction.EntityId;
import gavel.registrar.entity.Account;
import gavel.registrar.entity.Eligibility;
import gavel.registrar.entity.Entity;
import gavel.registrar.entity.EntityType;
import gavel.registrar.entity.Investment;
import gavel.registrar.entity.Region;
import gavel.registrar.entity.Registry;
import gavel.registrar.entity.Rules;
import gavel.registrar.entity.SaleRules;
import gavel.registrar.entity.SetupState;
import gavel.registrar.entity.WalletLinking;
import gavel.registrar.entity.WireName;
import gavel.wallet.Address;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A whole registry in tables. */
final class RegistryRows {
  private static final String SALE = "sale";
  private static final String REGION = "region";
  private static final String TIER = "tier";

  private RegistryRows() {}

  /** Puts a registry in the place of the one before; wallets of entities that are gone go, too. */
  static void replace(Connection connection, Registry registry) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "DELETE FROM level; DELETE FROM risky_wallet; DELETE FROM account; DELETE FROM investment;"
              + " DELETE FROM entity; DELETE FROM wallet WHERE listed");
    }
    writeRules(connection, registry.rules());
    writeAccounts(connection, registry.accounts());
    writeEntities(connection, registry.entities());
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM wallet WHERE entity NOT IN (SELECT id FROM entity)");
    }
  }

  private static void writeRules(Connection connection, SaleRules rules) throws SQLException {
    try (Batch levels = new Batch(connection, "INSERT INTO level VALUES (?, ?, ?)")) {
      levels.add(SALE, "", RulesJson.write(rules.sale()));
      for (Map.Entry<Region, Rules> region : rules.regions().entrySet()) {
        levels.add(REGION, region.getKey().wire(), RulesJson.write(region.getValue()));
      }
      for (Map.Entry<String, Rules> tier : rules.tiers().entrySet()) {
        levels.add(TIER, tier.getKey(), RulesJson.write(tier.getValue()));
      }
    }
    try (Batch risky = new Batch(connection, "INSERT INTO risky_wallet VALUES (?)")) {
      for (Address wallet : rules.riskyWallets()) {
        risky.add(wallet.lower());
      }
    }
  }

  private static void writeAccounts(Connection connection, List<Account> accounts)
      throws SQLException {
    try (Batch rows = new Batch(connection, "INSERT INTO account VALUES (?, ?, ?)");
        Batch history = new Batch(connection, "INSERT INTO investment VALUES (?, ?, ?, ?, ?)")) {
      int position = 0;
      for (Account account : accounts) {
        rows.add(account.name(), position++, account.email().orElse(null));
        int number = 0;
        for (Investment it : account.history()) {
          history.add(
              account.name(), number++, it.company(), it.round(), it.investedOn().toString());
        }
      }
    }
  }

  private static void writeEntities(Connection connection, List<Entity> entities)
      throws SQLException {
    try (Batch rows =
            new Batch(
                connection, "INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        Batch wallets =
            new Batch(
                connection,
                "INSERT INTO wallet VALUES (?, ?, 1) ON CONFLICT (wallet) DO UPDATE"
                    + " SET entity = excluded.entity, listed = 1")) {
      int position = 0;
      for (Entity it : entities) {
        rows.add(
            it.id(),
            position++,
            it.saleEntityId().toString(),
            it.account(),
            it.label(),
            it.type().wire(),
            it.state().wire(),
            it.eligibility().wire(),
            it.region().wire(),
            it.tier().orElse(null),
            RulesJson.write(it.rules()),
            it.linking().wire(),
            it.livenessNeeded());
        for (Address wallet : it.wallets()) {
          wallets.add(wallet.lower(), it.id());
        }
      }
    }
  }

  /** The registry that is there; empty in a new file. */
  static Optional<Registry> read(Connection connection) throws SQLException {
    Optional<SaleRules> rules = readRules(connection);
    return rules.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Registry(rules.get(), readAccounts(connection), readEntities(connection)));
  }

  private static Optional<SaleRules> readRules(Connection connection) throws SQLException {
    Rules sale = null;
    Map<Region, Rules> regions = new HashMap<>();
    Map<String, Rules> tiers = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT kind, name, rules FROM level")) {
      while (row.next()) {
        Rules rules = RulesJson.read(row.getString(3));
        switch (row.getString(1)) {
          case SALE -> sale = rules;
          case REGION ->
              regions.put(WireName.parse(Region.class, "a region", row.getString(2)), rules);
          default -> tiers.put(row.getString(2), rules);
        }
      }
    }
    return sale == null
        ? Optional.empty()
        : Optional.of(new SaleRules(sale, regions, tiers, readRisky(connection)));
  }

  private static Set<Address> readRisky(Connection connection) throws SQLException {
    Set<Address> risky = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT wallet FROM risky_wallet")) {
      while (row.next()) {
        risky.add(Address.parse(row.getString(1)));
      }
    }
    return risky;
  }

  private static List<Account> readAccounts(Connection connection) throws SQLException {
    Map<String, List<Investment>> history = new HashMap<>();
    List<Account> accounts = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row =
          statement.executeQuery(
              "SELECT account, company, round, invested_on FROM investment ORDER BY position")) {
        while (row.next()) {
          Investment it =
              new Investment(row.getString(2), row.getString(3), LocalDate.parse(row.getString(4)));
          history.computeIfAbsent(row.getString(1), ignored -> new ArrayList<>()).add(it);
        }
      }
      try (ResultSet row =
          statement.executeQuery("SELECT name, email FROM account ORDER BY position")) {
        while (row.next()) {
          String name = row.getString(1);
          accounts.add(
              new Account(
                  name,
                  Optional.ofNullable(row.getString(2)),
                  history.getOrDefault(name, List.of())));
        }
      }
    }
    return accounts;
  }

  private static List<Entity> readEntities(Connection connection) throws SQLException {
    Map<String, List<Address>> listed = new HashMap<>();
    List<Entity> entities = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row =
          statement.executeQuery("SELECT entity, wallet FROM wallet WHERE listed ORDER BY rowid")) {
        while (row.next()) {
          listed
              .computeIfAbsent(row.getString(1), ignored -> new ArrayList<>())
              .add(Address.parse(row.getString(2)));
        }
      }
      try (ResultSet row = statement.executeQuery("SELECT * FROM entity ORDER BY position")) {
        while (row.next()) {
          entities.add(entity(row, listed.getOrDefault(row.getString("id"), List.of())));
        }
      }
    }
    return entities;
  }

  private static Entity entity(ResultSet row, List<Address> wallets) throws SQLException {
    return new Entity(
        row.getString("id"),
        EntityId.of(row.getString("sale_entity_id")),
        row.getString("account"),
        row.getString("label"),
        WireName.parse(EntityType.class, "type", row.getString("type")),
        WireName.parse(SetupState.class, "state", row.getString("state")),
        WireName.parse(Eligibility.class, "eligibility", row.getString("eligibility")),
        WireName.parse(Region.class, "region", row.getString("region")),
        Optional.ofNullable(row.getString("tier")),
        RulesJson.read(row.getString("rules")),
        WireName.parse(WalletLinking.class, "wallet_linking", row.getString("linking")),
        row.getBoolean("liveness"),
        wallets);
  }
}
