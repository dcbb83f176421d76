package gavel.registrar.entity;

import gavel.auction.EntityId;
import gavel.registrar.RegistrarException;
import gavel.wallet.Address;
import java.util.List;
import java.util.Optional;

/**
 * A verified (or not yet verified) buyer.
 *
 * @param id opaque, unique
 * @param saleEntityId the 16 bytes by which the sale contract knows it; unique, not zero
 * @param account the login that it belongs to
 * @param livenessNeeded whether the person must show up before the next permit
 * @param wallets linked from the start
 */
public record Entity(
    String id,
    EntityId saleEntityId,
    String account,
    String label,
    EntityType type,
    SetupState state,
    Eligibility eligibility,
    Region region,
    Optional<String> tier,
    Rules rules,
    WalletLinking linking,
    boolean livenessNeeded,
    List<Address> wallets) {

  public Entity {
    wallets = List.copyOf(wallets);
    if (id.isBlank() || id.length() > 100) {
      throw new RegistrarException("an entity's id has 1 to 100 characters; got \"" + id + "\"");
    }
    if (saleEntityId.equals(new EntityId(0, 0))) {
      throw new RegistrarException(
          "sale_entity_id of %s is zero, which the sale contract refuses".formatted(id));
    }
  }

  /** Whether verification is through and the sale is open to it. */
  public boolean mayBuy() {
    return state == SetupState.COMPLETE && eligibility == Eligibility.ELIGIBLE;
  }

  /** The same entity, whose person has shown up. */
  public Entity withoutLivenessNeed() {
    return with(false, wallets);
  }

  /** The same entity with these wallets linked from the start. */
  public Entity withWallets(List<Address> linked) {
    return with(livenessNeeded, linked);
  }

  private Entity with(boolean liveness, List<Address> linked) {
    return new Entity(
        id,
        saleEntityId,
        account,
        label,
        type,
        state,
        eligibility,
        region,
        tier,
        rules,
        linking,
        liveness,
        linked);
  }
}
