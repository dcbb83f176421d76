package gavel.registrar.store;

import gavel.registrar.entity.Account;
import gavel.registrar.entity.Entity;
import gavel.registrar.entity.Registry;
import gavel.registrar.entity.SaleRules;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The registrar's memory. Every method is one atomic step, safe for several threads, and what it
 * changed is kept when it returns.
 */
public interface RegistrarStore extends AutoCloseable {
  /** Takes over what an entities file says. Wallets that were linked since, and logins, stay. */
  void load(Registry registry);

  /** The rules of the sale. */
  SaleRules rules();

  /** The logins' names, in order. */
  List<String> accountNames();

  Optional<Account> account(String name);

  /** An account's entities, in the file's order. */
  List<Entity> entitiesOf(String account);

  Optional<Entity> entity(String id);

  /** The entity to which a wallet is linked. */
  Optional<String> entityOf(Address wallet);

  /** How many wallets are linked to an entity. */
  int walletCount(String entityId);

  /** Links a wallet, unless it belongs to another entity or the entity has its number. */
  LinkResult link(Address wallet, String entityId, int maxWallets);

  /** Notes that an entity's person has shown up. */
  void confirmLiveness(String entityId);

  void addCode(AuthorizationCode code);

  /** Hands a code out, once; it is gone afterwards. A code past its time is not found. */
  Optional<AuthorizationCode> takeCode(String hash, Instant now);

  void addRefreshToken(RefreshToken token);

  Optional<RefreshToken> refreshToken(String hash, Instant now);

  /** Ends every login that came from a code. */
  void revokeTokensOf(String codeHash);

  /** The key under which access tokens are authenticated; made at first, then always the same. */
  Bytes tokenKey();

  /** The hash of an account's login key, where it has one. */
  Optional<String> loginKey(String account);

  void setLoginKey(String account, String hash);

  /** Adds to the trail. */
  void audit(AuditEvent event);

  /** The newest of the trail, the newest first. */
  List<AuditEvent> auditTrail(int newest);

  void recordPermit(IssuedPermit permit);

  /** The permits given to an entity, oldest first. */
  List<IssuedPermit> permitsOf(String entityId);

  @Override
  void close();
}
