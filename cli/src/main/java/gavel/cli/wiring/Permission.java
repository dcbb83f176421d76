package gavel.cli.wiring;

import gavel.auction.EntityId;
import gavel.protocol.sale.SignedPermit;
import java.util.Optional;

/**
 * Whether a wallet may bid.
 *
 * @param permit the leave to bid; empty where there is none
 * @param entity whose bid it is; zeros where nothing says
 * @param why there is no permit, with what to do; empty where there is one
 */
public record Permission(Optional<SignedPermit> permit, EntityId entity, String why) {

  static Permission granted(SignedPermit permit) {
    return new Permission(Optional.of(permit), permit.permit().entity(), "");
  }

  static Permission refused(EntityId entity, String why) {
    return new Permission(Optional.empty(), entity, why);
  }
}
