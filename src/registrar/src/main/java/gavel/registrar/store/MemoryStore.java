package gavel.registrar.store;

import gavel.registrar.entity.Account;
import gavel.registrar.entity.Entity;
import gavel.registrar.entity.Registry;
import gavel.registrar.entity.SaleRules;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A memory that ends with the program. */
public final class MemoryStore implements RegistrarStore {
  private static final int LONGEST_TRAIL = 10_000;

  private final Map<Address, String> wallets = new HashMap<>();
  private final Set<String> alive = new HashSet<>();
  private final Map<String, AuthorizationCode> codes = new HashMap<>();
  private final Map<String, RefreshToken> refreshTokens = new HashMap<>();
  private final List<IssuedPermit> permits = new ArrayList<>();
  private final Map<String, String> loginKeys = new HashMap<>();
  private final Deque<AuditEvent> trail = new ArrayDeque<>();
  private final Bytes tokenKey;
  private RegistryIndex index;

  public MemoryStore(Registry registry) {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    this.tokenKey = Bytes.of(key);
    load(registry);
  }

  @Override
  public synchronized void load(Registry loaded) {
    index = new RegistryIndex(loaded);
    for (Entity entity : loaded.entities()) {
      entity.wallets().forEach(wallet -> wallets.put(wallet, entity.id()));
    }
  }

  @Override
  public synchronized SaleRules rules() {
    return index.rules();
  }

  @Override
  public synchronized List<String> accountNames() {
    return index.accountNames();
  }

  @Override
  public synchronized Optional<Account> account(String name) {
    return index.account(name);
  }

  @Override
  public synchronized List<Entity> entitiesOf(String account) {
    return index.entitiesOf(account).stream().map(this::asKnown).toList();
  }

  @Override
  public synchronized Optional<Entity> entity(String id) {
    return index.entity(id).map(this::asKnown);
  }

  private Entity asKnown(Entity entity) {
    return alive.contains(entity.id()) ? entity.withoutLivenessNeed() : entity;
  }

  @Override
  public synchronized Optional<String> entityOf(Address wallet) {
    return Optional.ofNullable(wallets.get(wallet));
  }

  @Override
  public synchronized int walletCount(String entityId) {
    return (int) wallets.values().stream().filter(entityId::equals).count();
  }

  @Override
  public synchronized LinkResult link(Address wallet, String entityId, int maxWallets) {
    String owner = wallets.get(wallet);
    if (owner != null) {
      return owner.equals(entityId) ? LinkResult.ALREADY_LINKED : LinkResult.TIED_TO_ANOTHER_ENTITY;
    }
    if (walletCount(entityId) >= maxWallets) {
      return LinkResult.TOO_MANY_WALLETS;
    }
    wallets.put(wallet, entityId);
    return LinkResult.LINKED;
  }

  @Override
  public synchronized void confirmLiveness(String entityId) {
    alive.add(entityId);
  }

  @Override
  public synchronized void addCode(AuthorizationCode code) {
    codes.put(code.hash(), code);
  }

  @Override
  public synchronized Optional<AuthorizationCode> takeCode(String hash, Instant now) {
    return Optional.ofNullable(codes.remove(hash)).filter(code -> now.isBefore(code.expiresAt()));
  }

  @Override
  public synchronized void addRefreshToken(RefreshToken token) {
    refreshTokens.put(token.hash(), token);
  }

  @Override
  public synchronized Optional<RefreshToken> refreshToken(String hash, Instant now) {
    return Optional.ofNullable(refreshTokens.get(hash))
        .filter(token -> now.isBefore(token.expiresAt()));
  }

  @Override
  public synchronized void revokeTokensOf(String codeHash) {
    refreshTokens.values().removeIf(token -> token.codeHash().equals(codeHash));
  }

  @Override
  public Bytes tokenKey() {
    return tokenKey;
  }

  @Override
  public synchronized Optional<String> loginKey(String account) {
    return Optional.ofNullable(loginKeys.get(account));
  }

  @Override
  public synchronized void setLoginKey(String account, String hash) {
    loginKeys.put(account, hash);
  }

  @Override
  public synchronized void audit(AuditEvent event) {
    trail.addFirst(event);
    if (trail.size() > LONGEST_TRAIL) {
      trail.removeLast();
    }
  }

  @Override
  public synchronized List<AuditEvent> auditTrail(int newest) {
    return trail.stream().limit(newest).toList();
  }

  @Override
  public synchronized void recordPermit(IssuedPermit permit) {
    permits.add(permit);
  }

  @Override
  public synchronized List<IssuedPermit> permitsOf(String entityId) {
    return permits.stream().filter(permit -> permit.entityId().equals(entityId)).toList();
  }

  @Override
  public void close() {
    // Nothing outlives the program.
  }
}
