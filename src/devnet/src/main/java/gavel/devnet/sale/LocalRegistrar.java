package gavel.devnet.sale;

import gavel.auction.Fraction;
import gavel.devnet.chain.LocalChain;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.sale.SaleClient;
import gavel.registrar.ChainTime;
import gavel.registrar.Registrar;
import gavel.registrar.RegistrarConfig;
import gavel.registrar.SaleFigures;
import gavel.registrar.entity.EntityFile;
import gavel.registrar.store.MemoryStore;
import gavel.wallet.Signer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The registration service of the local sale, on a free port. It goes by the L1's time. */
public final class LocalRegistrar {
  /** Long enough to read a summary and type a password. */
  private static final Duration PERMIT_LIFETIME = Duration.ofMinutes(10);

  private static final int PAYMENT_DECIMALS = 6;
  private static final int FREE_PORT = 0;

  private LocalRegistrar() {}

  /**
   * Starts it.
   *
   * @param entities the entities file
   * @param sale its id, address and terms
   * @param client the login client's id
   * @param permitSigner stays the caller's to close
   * @param log is told of failures
   */
  public static Registrar start(
      Path entities,
      SaleDescriptor sale,
      UUID client,
      Signer permitSigner,
      LocalChain l1,
      Consumer<String> log) {
    Fraction tick = sale.terms().grid().tick();
    RegistrarConfig config =
        new RegistrarConfig(
            sale.require(Keys.SALE_UUID),
            client.toString(),
            Set.of(),
            permitSigner,
            PERMIT_LIFETIME,
            new ChainTime(l1.client()),
            InstantSource.system(),
            new SaleClient(l1.client(), sale.require(Keys.SALE))::commitments,
            new SaleFigures(
                tick.numerator(),
                tick.denominator(),
                PAYMENT_DECIMALS,
                sale.terms().offer().decimals()),
            FREE_PORT);
    return Registrar.start(config, new MemoryStore(EntityFile.read(entities)), log);
  }
}
