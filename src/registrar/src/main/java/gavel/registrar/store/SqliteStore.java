package gavel.registrar.store;

import gavel.registrar.RegistrarException;
import gavel.registrar.entity.Account;
import gavel.registrar.entity.Entity;
import gavel.registrar.entity.Registry;
import gavel.registrar.entity.SaleRules;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A memory in one SQLite file, which a kill at any moment leaves whole: what a call changed is on
 * the disk when the call returns. Entities and rules are also held in memory, where they are read.
 */
public final class SqliteStore implements RegistrarStore {
  private final GroupCommit file;
  private final Bytes tokenKey;
  private final LinkedWallets wallets = new LinkedWallets();
  private volatile RegistryIndex index;

  private SqliteStore(GroupCommit file) {
    this.file = file;
    this.tokenKey = file.run(SqliteStore::tokenKey);
    file.run(RegistryRows::read).ifPresent(registry -> index = new RegistryIndex(registry));
    wallets.replace(file.run(Wallets::all));
  }

  /**
   * Opens a file, or makes it, with mode 0600.
   *
   * @throws RegistrarException if it cannot be used, or another registrar uses it
   */
  public static SqliteStore open(Path file) {
    return new SqliteStore(new GroupCommit(StoreFile.open(file)));
  }

  private static Bytes tokenKey(Connection connection) throws SQLException {
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    Sql.update(connection, "INSERT OR IGNORE INTO token_key VALUES (1, ?)", Bytes.of(fresh).hex());
    return Sql.first(connection, "SELECT key FROM token_key", row -> Bytes.parse(row.getString(1)))
        .orElseThrow();
  }

  @Override
  public void load(Registry registry) {
    file.run(
        connection -> {
          refuseMovedWallets(connection, registry);
          RegistryRows.replace(connection, registry);
          return null;
        });
    index = new RegistryIndex(registry);
    wallets.replace(file.run(Wallets::all));
  }

  /** A wallet that has bid for one entity must not silently turn up at another. */
  private static void refuseMovedWallets(Connection connection, Registry registry)
      throws SQLException {
    for (Entity entity : registry.entities()) {
      for (Address wallet : entity.wallets()) {
        Optional<String> owner = Wallets.owner(connection, wallet);
        if (owner.isPresent() && !owner.get().equals(entity.id())) {
          throw new RegistrarException(
              "the file lists wallet %s for %s, but it is linked to %s"
                  .formatted(wallet, entity.id(), owner.get()));
        }
      }
    }
  }

  private RegistryIndex index() {
    RegistryIndex loaded = index;
    if (loaded == null) {
      throw new RegistrarException(
          "no entities file was loaded yet; give it one: gavel operator registrar import FILE");
    }
    return loaded;
  }

  /** Whether an entities file was ever loaded. */
  public boolean loaded() {
    return index != null;
  }

  /** The entities file as it was loaded last. */
  public Registry registry() {
    return index().registry();
  }

  /** The entities file with all wallets that are linked by now, to be written out. */
  public Registry registryWithLinks() {
    Map<String, List<Address>> byEntity =
        wallets.all().entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    List<Entity> entities =
        registry().entities().stream()
            .map(
                it ->
                    it.withWallets(
                        byEntity.getOrDefault(it.id(), List.of()).stream().sorted().toList()))
            .toList();
    return new Registry(registry().rules(), registry().accounts(), entities);
  }

  /** Every linked wallet with its entity. */
  public Map<Address, String> links() {
    return wallets.all();
  }

  @Override
  public SaleRules rules() {
    return index().rules();
  }

  @Override
  public List<String> accountNames() {
    return index().accountNames();
  }

  @Override
  public Optional<Account> account(String name) {
    return index().account(name);
  }

  @Override
  public List<Entity> entitiesOf(String account) {
    return index().entitiesOf(account).stream().map(this::asKnown).toList();
  }

  @Override
  public Optional<Entity> entity(String id) {
    return index().entity(id).map(this::asKnown);
  }

  private Entity asKnown(Entity entity) {
    return entity.livenessNeeded() && hasShownUp(entity.id())
        ? entity.withoutLivenessNeed()
        : entity;
  }

  private boolean hasShownUp(String entityId) {
    return file.run(
        connection ->
            Sql.first(
                    connection,
                    "SELECT 1 FROM shown_up WHERE entity = ?",
                    row -> row.getInt(1),
                    entityId)
                .isPresent());
  }

  @Override
  public Optional<String> entityOf(Address wallet) {
    return wallets.owner(wallet);
  }

  @Override
  public int walletCount(String entityId) {
    return wallets.count(entityId);
  }

  @Override
  public LinkResult link(Address wallet, String entityId, int maxWallets) {
    if (wallets.owner(wallet).filter(entityId::equals).isPresent()) {
      return LinkResult.ALREADY_LINKED;
    }
    LinkResult result =
        file.run(connection -> Wallets.link(connection, wallet, entityId, maxWallets));
    if (result == LinkResult.LINKED) {
      wallets.add(wallet, entityId);
    }
    return result;
  }

  @Override
  public void confirmLiveness(String entityId) {
    if (index().entity(entityId).isPresent()) {
      update("INSERT OR IGNORE INTO shown_up VALUES (?)", entityId);
    }
  }

  @Override
  public void addCode(AuthorizationCode code) {
    file.run(
        connection -> {
          Sql.update(
              connection,
              "DELETE FROM code WHERE expires < ?",
              code.expiresAt().minusSeconds(3600).toEpochMilli());
          return Sql.update(
              connection,
              "INSERT INTO code VALUES (?, ?, ?, ?, ?)",
              code.hash(),
              code.account(),
              code.redirectUri(),
              code.challenge(),
              code.expiresAt().toEpochMilli());
        });
  }

  @Override
  public Optional<AuthorizationCode> takeCode(String hash, Instant now) {
    return file.run(
            connection ->
                Sql.first(
                    connection,
                    "DELETE FROM code WHERE hash = ? RETURNING account, redirect, challenge, expires",
                    row ->
                        new AuthorizationCode(
                            hash,
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            Instant.ofEpochMilli(row.getLong(4))),
                    hash))
        .filter(code -> now.isBefore(code.expiresAt()));
  }

  @Override
  public void addRefreshToken(RefreshToken token) {
    update(
        "INSERT INTO refresh_token VALUES (?, ?, ?, ?)",
        token.hash(),
        token.account(),
        token.codeHash(),
        token.expiresAt().toEpochMilli());
  }

  @Override
  public Optional<RefreshToken> refreshToken(String hash, Instant now) {
    return file.run(
            connection ->
                Sql.first(
                    connection,
                    "SELECT account, code_hash, expires FROM refresh_token WHERE hash = ?",
                    row ->
                        new RefreshToken(
                            hash,
                            row.getString(1),
                            row.getString(2),
                            Instant.ofEpochMilli(row.getLong(3))),
                    hash))
        .filter(token -> now.isBefore(token.expiresAt()));
  }

  @Override
  public void revokeTokensOf(String codeHash) {
    update("DELETE FROM refresh_token WHERE code_hash = ?", codeHash);
  }

  @Override
  public Bytes tokenKey() {
    return tokenKey;
  }

  @Override
  public Optional<String> loginKey(String account) {
    return file.run(
        connection ->
            Sql.first(
                connection,
                "SELECT hash FROM login_key WHERE account = ?",
                row -> row.getString(1),
                account));
  }

  @Override
  public void setLoginKey(String account, String hash) {
    update("INSERT OR REPLACE INTO login_key VALUES (?, ?)", account, hash);
  }

  @Override
  public void audit(AuditEvent event) {
    update(
        "INSERT INTO audit (at, client, account, action, outcome) VALUES (?, ?, ?, ?, ?)",
        event.at().toEpochMilli(),
        event.client(),
        event.account(),
        event.action(),
        event.outcome());
  }

  @Override
  public List<AuditEvent> auditTrail(int newest) {
    return file.run(
        connection ->
            Sql.all(
                connection,
                "SELECT at, client, account, action, outcome FROM audit ORDER BY id DESC LIMIT ?",
                row ->
                    new AuditEvent(
                        Instant.ofEpochMilli(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                newest));
  }

  @Override
  public void recordPermit(IssuedPermit permit) {
    update(
        "INSERT INTO permit (entity, wallet, at, expires) VALUES (?, ?, ?, ?)",
        permit.entityId(),
        permit.wallet().lower(),
        permit.at().toEpochMilli(),
        permit.expiresAt().getEpochSecond());
  }

  @Override
  public List<IssuedPermit> permitsOf(String entityId) {
    return file.run(
        connection ->
            Sql.all(
                connection,
                "SELECT wallet, at, expires FROM permit WHERE entity = ? ORDER BY id",
                row ->
                    new IssuedPermit(
                        entityId,
                        Address.parse(row.getString(1)),
                        Instant.ofEpochMilli(row.getLong(2)),
                        Instant.ofEpochSecond(row.getLong(3))),
                entityId));
  }

  private void update(String sql, Object... values) {
    file.run(connection -> Sql.update(connection, sql, values));
  }

  @Override
  public void close() {
    file.close();
  }
}
