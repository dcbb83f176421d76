package gavel.registrar.store;

import gavel.wallet.Address;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which wallet is whose. */
final class Wallets {
  private Wallets() {}

  static Map<Address, String> all(Connection connection) throws SQLException {
    Map<Address, String> links = new HashMap<>();
    Sql.all(
        connection,
        "SELECT wallet, entity FROM wallet",
        row -> links.put(Address.parse(row.getString(1)), row.getString(2)));
    return links;
  }

  static Optional<String> owner(Connection connection, Address wallet) throws SQLException {
    return Sql.first(
        connection,
        "SELECT entity FROM wallet WHERE wallet = ?",
        row -> row.getString(1),
        wallet.lower());
  }

  static int count(Connection connection, String entity) throws SQLException {
    return Sql.first(
            connection,
            "SELECT count(*) FROM wallet WHERE entity = ?",
            row -> row.getInt(1),
            entity)
        .orElseThrow();
  }

  static LinkResult link(Connection connection, Address wallet, String entity, int max)
      throws SQLException {
    Optional<String> owner = owner(connection, wallet);
    if (owner.isPresent()) {
      return owner.get().equals(entity)
          ? LinkResult.ALREADY_LINKED
          : LinkResult.TIED_TO_ANOTHER_ENTITY;
    }
    if (count(connection, entity) >= max) {
      return LinkResult.TOO_MANY_WALLETS;
    }
    Sql.update(connection, "INSERT INTO wallet VALUES (?, ?, 0)", wallet.lower(), entity);
    return LinkResult.LINKED;
  }
}
