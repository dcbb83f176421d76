package gavel.registrar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.registrar.RegistrarException;
import gavel.registrar.entity.Entity;
import gavel.registrar.entity.EntityFile;
import gavel.registrar.entity.EntityFileWriter;
import gavel.registrar.entity.Registry;
import gavel.wallet.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStoreTest extends StoreContract {
  @TempDir Path folder;
  private SqliteStore store;

  @BeforeEach
  void open() {
    store = SqliteStore.open(folder.resolve("registrar.db"));
    store.load(registry());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  RegistrarStore store() {
    return store;
  }

  private void reopen() {
    store.close();
    store = SqliteStore.open(folder.resolve("registrar.db"));
  }

  @Test
  void everythingIsThereAfterARestart() {
    Bytes key = store.tokenKey();
    AuthorizationCode code = new AuthorizationCode("h1", "alice", "http://x", "c", NOW);
    RefreshToken token = new RefreshToken("t1", "alice", "h1", NOW);
    IssuedPermit permit = new IssuedPermit("alice", wallet(1), NOW, NOW.plusSeconds(300));
    store.link(wallet(1), "alice", 2);
    store.confirmLiveness("bob-live");
    store.addCode(code);
    store.addRefreshToken(token);
    store.recordPermit(permit);

    reopen();

    assertThat(store.registry()).isEqualTo(registry());
    assertThat(store.tokenKey()).isEqualTo(key);
    assertThat(store.entityOf(wallet(1))).hasValue("alice");
    assertThat(store.walletCount("alice")).isEqualTo(1);
    assertThat(store.entity("bob-live").map(Entity::livenessNeeded)).hasValue(false);
    assertThat(store.refreshToken("t1", NOW.minusMillis(1))).hasValue(token);
    assertThat(store.permitsOf("alice")).containsExactly(permit);
    assertThat(store.takeCode("h1", NOW.minusMillis(1))).hasValue(code);
  }

  @Test
  void whatIsWrittenOutReadsAsTheSameWithTheWalletsLinkedSince() {
    assertThat(EntityFile.parse(EntityFileWriter.write(registry()))).isEqualTo(registry());
    store.link(wallet(1), "alice", 2);
    Registry written = EntityFile.parse(EntityFileWriter.write(store.registryWithLinks()));
    assertThat(written).isEqualTo(withWallet(registry(), "alice", 1));
    store.load(written);
    assertThat(store.walletCount("alice")).isEqualTo(1);
  }

  @Test
  void theFileIsItsOwnersAlone() throws IOException {
    Path file = folder.resolve("registrar.db");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aSecondRegistrarIsRefusedTheFile() {
    assertThatThrownBy(() -> SqliteStore.open(folder.resolve("registrar.db")))
        .isInstanceOf(RegistrarException.class)
        .hasMessageContaining("Does another registrar serve it?");
  }

  @Test
  void aFileOfALaterFormatIsRefused() throws Exception {
    store.close();
    Path file = folder.resolve("registrar.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = 2");
    }
    assertThatThrownBy(() -> SqliteStore.open(file))
        .isInstanceOf(RegistrarException.class)
        .hasMessageContaining("has format 2, this program knows up to 1");
    store = SqliteStore.open(folder.resolve("other.db"));
  }

  @Test
  void aNewFileKnowsNobodyUntilEntitiesAreLoaded() {
    reopenAt("empty.db");
    assertThat(store.loaded()).isFalse();
    assertThatThrownBy(() -> store.rules())
        .isInstanceOf(RegistrarException.class)
        .hasMessage(
            "no entities file was loaded yet; give it one: gavel operator registrar import FILE");
  }

  private void reopenAt(String name) {
    store.close();
    store = SqliteStore.open(folder.resolve(name));
  }

  @Test
  void aFileThatMovesALinkedWalletIsRefusedAndChangesNothing() {
    store.link(wallet(0xa3), "bob", 2);
    Registry before = store.registry();
    Registry moved = withWallet(before, "alice", 0xa3);
    assertThatThrownBy(() -> store.load(moved))
        .isInstanceOf(RegistrarException.class)
        .hasMessageContaining("for alice, but it is linked to bob");
    assertThat(store.registry()).isEqualTo(before);
    reopen();
    assertThat(store.registry()).isEqualTo(before);
  }

  private static Registry withWallet(Registry registry, String id, int number) {
    List<Entity> entities =
        registry.entities().stream()
            .map(it -> it.id().equals(id) ? it.withWallets(List.of(wallet(number))) : it)
            .toList();
    return new Registry(registry.rules(), registry.accounts(), entities);
  }

  @Test
  void manyAtOnceNeverLinkMoreWalletsThanAllowed() throws Exception {
    List<Callable<LinkResult>> tries = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      int number = i;
      tries.add(() -> store.link(wallet(number), number % 2 == 0 ? "alice" : "bob", 5));
    }
    List<LinkResult> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (Future<LinkResult> result : threads.invokeAll(tries)) {
        results.add(result.get());
      }
    }
    assertThat(results).filteredOn(LinkResult.LINKED::equals).hasSize(10);
    reopen();
    assertThat(store.walletCount("alice")).isEqualTo(5);
    assertThat(store.walletCount("bob")).isEqualTo(5);
  }
}
