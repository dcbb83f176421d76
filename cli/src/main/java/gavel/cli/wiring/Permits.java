package gavel.cli.wiring;

import gavel.auction.EntityId;
import gavel.cli.exit.Failure;
import gavel.cli.option.EntityOptions;
import gavel.cli.option.PermitOptions;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.registration.Entity;
import gavel.protocol.registration.FailureReason;
import gavel.protocol.registration.PrePurchaseCheck;
import gavel.protocol.registration.RegistrationClient;
import gavel.protocol.registration.RegistrationException;
import gavel.protocol.sale.Ids;
import gavel.protocol.sale.SignedPermit;
import gavel.protocol.sale.WalletState;
import gavel.wallet.Address;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Leaves to bid: handed over in a file, taken in before, or asked for right before the bid. */
public final class Permits {

  private static final EntityId NOBODY = new EntityId(0, 0);

  private final Sale sale;
  private final EntityOptions who;
  private final Optional<Path> file;
  private final Logins logins;
  private final HandedPermits handed;

  /** Permits for a sale by these options. */
  public Permits(Session session, Sale sale, EntityOptions who, PermitOptions options) {
    this(session, sale, who, options.file());
  }

  /** Permits for a sale, freshly asked for. */
  public Permits(Session session, Sale sale, EntityOptions who) {
    this(session, sale, who, Optional.empty());
  }

  private Permits(Session session, Sale sale, EntityOptions who, Optional<Path> file) {
    this.sale = sale;
    this.who = who;
    this.file = file;
    this.logins = new Logins(session, sale.descriptor(), who.login());
    this.handed = new HandedPermits(session, sale);
  }

  /** A wallet's permit, or why there is none; a service that does not answer ends with exit 6. */
  public Permission of(Address wallet) {
    return file.map(HandedPermits::read)
        .or(() -> handed.find(wallet))
        .map(Permission::granted)
        .orElseGet(() -> registers() ? ask(wallet) : none(wallet));
  }

  private boolean registers() {
    return sale.descriptor().get(Keys.API).isPresent();
  }

  private Permission none(Address wallet) {
    return Permission.refused(
        onChain(wallet),
        "there is no permit that is good, and this sale has no registration service to ask. With"
            + " one from its operator: gavel register permit --import FILE");
  }

  /**
   * The entity that a wallet bids for.
   *
   * @throws Failure where the sale has no registration service
   */
  public Entity entity(Address wallet) {
    if (!registers()) {
      throw Failure.notEligible(
          "this sale has no registration service; its operator hands permits out.",
          "With one: gavel register permit --import FILE");
    }
    if (who.entity().isEmpty()) {
      Optional<Entity> linked = logins.client().entityOf(uuid(), wallet);
      if (linked.isPresent()) {
        return linked.get();
      }
    }
    return logins.entity(who.entity());
  }

  private Permission ask(Address wallet) {
    try {
      Entity entity = entity(wallet);
      RegistrationClient client = logins.client();
      if (!entity.mayBid()) {
        return Permission.refused(Ids.entity(entity.saleId()), EntityWords.obstacle(entity));
      }
      PrePurchaseCheck check = client.prePurchaseCheck(uuid(), entity.id(), wallet);
      return check.ready()
          ? Permission.granted(SignedPermit.fromJson(client.permit(uuid(), entity.id(), wallet)))
          : Permission.refused(Ids.entity(entity.saleId()), words(check));
    } catch (RegistrationException refused) {
      return Permission.refused(onChain(wallet), refused.getMessage());
    }
  }

  /** Why no permit can be had, and what to do. */
  public static String words(PrePurchaseCheck check) {
    FailureReason reason = check.failure().orElse(FailureReason.UNKNOWN);
    String link = check.livenessCheck().map(page -> ": " + page).orElse("");
    return "there is no permit (" + reason.word() + "): " + reason.remedy() + link;
  }

  private EntityId onChain(Address wallet) {
    return sale.client().walletState(wallet).map(WalletState::entity).orElse(NOBODY);
  }

  private UUID uuid() {
    return sale.descriptor().require(Keys.SALE_UUID);
  }
}
