package gavel.registrar.service;

import gavel.auction.EntityId;
import gavel.registrar.RegistrarConfig;
import gavel.registrar.SaleFigures;
import gavel.registrar.entity.Account;
import gavel.registrar.entity.Entity;
import gavel.registrar.entity.EntityFile;
import gavel.registrar.entity.Registry;
import gavel.registrar.oauth.PickedAccount;
import gavel.registrar.store.SqliteStore;
import gavel.wallet.KeySigner;
import gavel.wallet.PrivateKeys;
import gavel.wallet.Signer;
import gavel.wallet.secret.Secret;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** A registrar as a program of its own, to be loaded and killed: {@code FILE ENTITIES}. */
final class ServiceProcess {
  static final UUID SALE = UUID.fromString("6c2f0a31-9d5e-4b7a-8f10-22334455aabb");
  static final String CLIENT = "b1a7c0de-0000-4000-8000-000000000001";

  private ServiceProcess() {}

  /** The program, which prints its origin when it is up. */
  static Process start(Path file, int entities) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            ServiceProcess.class.getName(),
            file.toString(),
            Integer.toString(entities))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  public static void main(String[] args) throws InterruptedException {
    SqliteStore store = SqliteStore.open(Path.of(args[0]));
    if (!store.loaded()) {
      store.load(registry(Integer.parseInt(args[1])));
    }
    try (Secret key = PrivateKeys.generate()) {
      ServiceOptions options =
          new ServiceOptions(
              ServiceOptions.loopback().address(),
              Optional.empty(),
              false,
              Optional.empty(),
              new Limits(10_000_000, 10_000_000),
              OptionalInt.empty());
      RegistrarService service =
          RegistrarService.start(
              config(KeySigner.of(key), InstantSource.system()),
              options,
              new PickedAccount(store),
              store,
              System.err::println);
      System.out.println(service.origin());
    }
    new CountDownLatch(1).await();
  }

  /** A registrar's set-up on a free port, whose own time is a test's. */
  static RegistrarConfig config(Signer signer, InstantSource wallTime) {
    return new RegistrarConfig(
        SALE,
        CLIENT,
        Set.of(),
        signer,
        Duration.ofMinutes(5),
        InstantSource.system(),
        wallTime,
        List::of,
        new SaleFigures(BigInteger.ONE, BigInteger.valueOf(10_000), 6, 18),
        0);
  }

  static Registry registry(int entities) {
    Instant now = Instant.now();
    Registry one =
        EntityFile.parse(
            """
            format = 1
            [sale]
            min_amount = "100"
            max_amount = "none"
            min_price = 1
            max_price = 1000
            opens_at = %s
            closes_at = %s
            max_wallets = 255
            [[account]]
            name = "p0"
            [[account.entity]]
            id = "p0"
            """
                .formatted(now.minusSeconds(3600), now.plus(Duration.ofDays(3))));
    List<Account> accounts =
        IntStream.range(0, entities)
            .mapToObj(i -> new Account("p" + i, Optional.empty(), List.of()))
            .toList();
    List<Entity> all =
        IntStream.range(0, entities)
            .mapToObj(i -> named(one.entities().getFirst(), "p" + i))
            .toList();
    return new Registry(one.rules(), accounts, all);
  }

  private static Entity named(Entity like, String name) {
    return new Entity(
        name,
        EntityId.of(name),
        name,
        name,
        like.type(),
        like.state(),
        like.eligibility(),
        like.region(),
        like.tier(),
        like.rules(),
        like.linking(),
        false,
        List.of());
  }
}
