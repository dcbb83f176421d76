package gavel.devnet.load;

import gavel.auction.Fraction;
import gavel.devnet.Devnet;
import gavel.devnet.cast.DevnetAccount;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.registration.LoginFlow;
import gavel.protocol.registration.RegistrationClient;
import gavel.protocol.registration.RegistrationService;
import gavel.protocol.registration.TokenStore;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SignedPermit;
import gavel.registrar.RegistrarConfig;
import gavel.registrar.SaleFigures;
import gavel.registrar.entity.EntityFile;
import gavel.registrar.oauth.HeadlessLogin;
import gavel.registrar.oauth.LoginKeys;
import gavel.registrar.service.Limits;
import gavel.registrar.service.RegistrarService;
import gavel.registrar.service.ServiceOptions;
import gavel.registrar.store.SqliteStore;
import gavel.wallet.Address;
import gavel.wallet.Signer;
import gavel.wallet.keystore.KeystoreFolder;
import gavel.wallet.secret.SecretFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The registrar of a sale of one's own, with its records in a file that outlives every kill, and
 * made-up people who log in there with a key and ask for permits, each over HTTP.
 */
public final class Registration implements AutoCloseable {
  private static final Duration PERMIT_LIFETIME = Duration.ofHours(1);
  private static final int PAYMENT_DECIMALS = 6;
  private static final int UNLIMITED = 100_000_000;

  private final Path folder;
  private final UUID sale;
  private final SqliteStore store;
  private final Signer signer;
  private final RegistrarService server;
  private final RegistrationService service;
  private final LoginKeys loginKeys;

  private Registration(Devnet devnet, Path folder, Path entities, Consumer<String> log) {
    this.folder = folder;
    SaleDescriptor descriptor = devnet.descriptor();
    this.sale = descriptor.require(Keys.SALE_UUID);
    this.store = SqliteStore.open(folder.resolve("registrar.db"));
    if (!store.loaded()) {
      store.load(EntityFile.read(entities));
    }
    this.loginKeys = new LoginKeys(store);
    KeystoreFolder keys = new KeystoreFolder(devnet.folder().keystore());
    this.signer =
        keys.unlock(
            keys.find(DevnetAccount.PERMIT_SIGNER).orElseThrow(),
            SecretFile.read(devnet.folder().password()));
    UUID client = UUID.randomUUID();
    this.server =
        RegistrarService.start(
            config(devnet, descriptor, client), options(), loginKeys, store, log);
    this.service =
        new RegistrationService(server.origin(), server.origin(), client, OptionalInt.empty());
  }

  /**
   * Starts the registrar.
   *
   * @param folder with its records, and for logins
   * @param entities the entities file that it takes over the first time
   * @param log is told of failures
   */
  public static Registration start(
      Devnet devnet, Path folder, Path entities, Consumer<String> log) {
    return new Registration(devnet, folder, entities, log);
  }

  private RegistrarConfig config(Devnet devnet, SaleDescriptor descriptor, UUID client) {
    Fraction tick = descriptor.terms().grid().tick();
    return new RegistrarConfig(
        sale,
        client.toString(),
        Set.of(),
        signer,
        PERMIT_LIFETIME,
        new SteadyTime(devnet.l1()),
        InstantSource.system(),
        new SaleClient(devnet.l1().client(), descriptor.require(Keys.SALE))::commitments,
        new SaleFigures(
            tick.numerator(),
            tick.denominator(),
            PAYMENT_DECIMALS,
            descriptor.terms().offer().decimals()),
        0);
  }

  private static ServiceOptions options() {
    ServiceOptions standard = ServiceOptions.loopback();
    return new ServiceOptions(
        standard.address(),
        Optional.empty(),
        false,
        Optional.empty(),
        new Limits(UNLIMITED, UNLIMITED), // all of them come from one address
        OptionalInt.empty());
  }

  /**
   * Logs somebody in and asks for a permit.
   *
   * @param account who logs in
   * @param entity for whom the permit is to be
   * @throws gavel.protocol.registration.RegistrationException where the registrar refuses
   */
  SignedPermit permit(String account, String entity, Address wallet) {
    // One login file for each of those who work at the same time.
    TokenStore tokens =
        new TokenStore(
            folder.resolve("login-%d.json".formatted(Thread.currentThread().threadId())));
    try {
      login(account, tokens);
      RegistrationClient client = new RegistrationClient(service, tokens, InstantSource.system());
      return SignedPermit.fromJson(client.permit(sale, entity, wallet));
    } finally {
      tokens.delete();
    }
  }

  private void login(String account, TokenStore tokens) {
    HeadlessLogin browser = new HeadlessLogin(account, loginKeys.issue(account));
    AtomicReference<URI> page = new AtomicReference<>();
    new LoginFlow(service, tokens, InstantSource.system())
        .withoutBrowser(page::set, () -> browser.answer(page.get()).toString());
  }

  @Override
  public void close() {
    server.close();
    signer.close();
    store.close();
  }
}
