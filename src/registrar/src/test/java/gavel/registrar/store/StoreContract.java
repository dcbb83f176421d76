package gavel.registrar.store;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.registrar.entity.Entity;
import gavel.registrar.entity.EntityFile;
import gavel.registrar.entity.Registry;
import gavel.wallet.Address;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every memory of the registrar does. */
abstract class StoreContract {
  static final Instant NOW = Instant.parse("2026-01-15T13:00:00Z");

  abstract RegistrarStore store();

  static Registry registry() {
    try (InputStream toml = Registry.class.getResourceAsStream("/gavel/registrar/entities.toml")) {
      return EntityFile.parse(new String(toml.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Address wallet(int number) {
    return Address.parse("0x" + "%040x".formatted(number));
  }

  @Test
  void whatAFileSaysIsFoundAgain() {
    Registry registry = registry();
    assertThat(store().rules()).isEqualTo(registry.rules());
    assertThat(store().accountNames()).containsExactly("alice", "bob");
    assertThat(store().account("alice")).hasValue(registry.accounts().getFirst());
    assertThat(store().account("carol")).isEmpty();
    assertThat(store().entitiesOf("alice")).isEqualTo(registry.entities().subList(0, 2));
    assertThat(store().entity("bob")).hasValue(registry.entities().get(2));
    assertThat(store().entity("carol")).isEmpty();
    assertThat(store().entityOf(wallet(0xa2))).hasValue("alice-ltd");
  }

  @Test
  void aWalletIsLinkedToOneEntityAndAnEntityToSoManyWallets() {
    RegistrarStore store = store();
    assertThat(store.link(wallet(1), "alice", 2)).isEqualTo(LinkResult.LINKED);
    assertThat(store.link(wallet(1), "alice", 2)).isEqualTo(LinkResult.ALREADY_LINKED);
    assertThat(store.link(wallet(1), "bob", 2)).isEqualTo(LinkResult.TIED_TO_ANOTHER_ENTITY);
    assertThat(store.link(wallet(2), "alice", 2)).isEqualTo(LinkResult.LINKED);
    assertThat(store.link(wallet(3), "alice", 2)).isEqualTo(LinkResult.TOO_MANY_WALLETS);
    assertThat(store.walletCount("alice")).isEqualTo(2);
    assertThat(store.entityOf(wallet(3))).isEmpty();
  }

  @Test
  void aCodeIsHandedOutOnceAndOnlyInTime() {
    AuthorizationCode code = new AuthorizationCode("h1", "alice", "http://x", "c", NOW);
    store().addCode(code);
    assertThat(store().takeCode("h1", NOW.minusMillis(1))).hasValue(code);
    assertThat(store().takeCode("h1", NOW.minusMillis(1))).isEmpty();
    store().addCode(code);
    assertThat(store().takeCode("h1", NOW)).isEmpty();
  }

  @Test
  void aRefreshTokenLastsUntilItsEndOrItsCodeIsShownAgain() {
    RefreshToken token = new RefreshToken("t1", "alice", "h1", NOW);
    store().addRefreshToken(token);
    assertThat(store().refreshToken("t1", NOW.minusMillis(1))).hasValue(token);
    assertThat(store().refreshToken("t1", NOW)).isEmpty();
    store().revokeTokensOf("h1");
    assertThat(store().refreshToken("t1", NOW.minusMillis(1))).isEmpty();
  }

  @Test
  void whoHasShownUpNeedNotAgain() {
    assertThat(store().entity("bob-live").map(Entity::livenessNeeded)).hasValue(true);
    store().confirmLiveness("bob-live");
    assertThat(store().entity("bob-live").map(Entity::livenessNeeded)).hasValue(false);
  }

  @Test
  void permitsAreKeptInOrder() {
    IssuedPermit first = new IssuedPermit("alice", wallet(1), NOW, NOW.plusSeconds(300));
    IssuedPermit second = new IssuedPermit("alice", wallet(2), NOW, NOW.plusSeconds(300));
    store().recordPermit(first);
    store().recordPermit(second);
    assertThat(store().permitsOf("alice")).isEqualTo(List.of(first, second));
    assertThat(store().permitsOf("bob")).isEmpty();
  }

  @Test
  void loadingAFileAgainKeepsTheLinksThatWereMadeSince() {
    store().link(wallet(1), "alice", 2);
    store().load(registry());
    assertThat(store().entityOf(wallet(1))).hasValue("alice");
    assertThat(store().entityOf(wallet(0xa2))).hasValue("alice-ltd");
  }
}
