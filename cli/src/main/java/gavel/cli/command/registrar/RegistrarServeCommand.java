package gavel.cli.command.registrar;

import gavel.auction.Fraction;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.AccountOptions;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.network.Network;
import gavel.registrar.ChainTime;
import gavel.registrar.RegistrarConfig;
import gavel.registrar.SaleFigures;
import gavel.registrar.oauth.LoginKeys;
import gavel.registrar.service.RegistrarService;
import gavel.registrar.store.SqliteStore;
import gavel.wallet.Signer;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel operator registrar serve}. */
@Command(
    description = {
      "Serves the registration API of a sale, and signs permits with --account.",
      "Stays until Ctrl-C; what it gave out survives any end."
    })
public final class RegistrarServeCommand extends GavelCommand {
  private static final int PAYMENT_DECIMALS = 6;

  @Mixin private StoreOptions store;
  @Mixin private ServeOptions serve;
  @Mixin private SaleOptions sale;
  @Mixin private NetworkOptions network;
  @Mixin private AccountOptions account;

  @Option(
      names = "--redirect",
      paramLabel = "URL",
      description = "an address that logins may lead to, beside those on people's own computers")
  private List<String> redirects = List.of();

  @Override
  public View call() {
    Sale open = new Sales(session()).open(sale, network);
    Accounts accounts = new Accounts(session(), account);
    try (SqliteStore records = store.open(session())) {
      if (!records.loaded()) {
        throw Failure.file(
            "the registrar knows nobody yet.",
            "Give it an entities file: gavel operator registrar import FILE");
      }
      try (Signer signer = accounts.unlock(accounts.current());
          RegistrarService service =
              RegistrarService.start(
                  config(open, signer),
                  serve.service(),
                  new LoginKeys(records),
                  records,
                  session()::say)) {
        return stay(service);
      }
    }
  }

  private View stay(RegistrarService service) {
    session().say("The registrar serves " + service.origin() + " until Ctrl-C.");
    service
        .metricsPort()
        .ifPresent(port -> session().say("Metrics: http://127.0.0.1:" + port + "/metrics"));
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    URI origin = service.origin();
    return new Lines(
        "gavel.registrar-serve/1", List.of("Stopped."), Map.of("origin", origin.toString()));
  }

  private RegistrarConfig config(Sale open, Signer signer) {
    Fraction tick = open.terms().grid().tick();
    boolean local = open.l1Network().purpose() == Network.Purpose.LOCAL;
    Set<String> back = new LinkedHashSet<>(redirects);
    return new RegistrarConfig(
        open.descriptor().require(Keys.SALE_UUID),
        open.descriptor().require(Keys.CLIENT).toString(),
        back,
        signer,
        serve.permitLifetime(),
        local ? new ChainTime(open.l1()) : InstantSource.system(),
        InstantSource.system(),
        open.client()::commitments,
        new SaleFigures(
            tick.numerator(),
            tick.denominator(),
            PAYMENT_DECIMALS,
            open.terms().offer().decimals()),
        serve.port());
  }
}
