package gavel.cli.command.status;

import gavel.cli.exit.Failure;
import gavel.cli.wiring.EntityWords;
import gavel.cli.wiring.Permits;
import gavel.protocol.registration.Entity;
import gavel.protocol.registration.NotLoggedInException;
import gavel.protocol.registration.RegistrationException;
import gavel.protocol.rpc.RpcException;
import gavel.wallet.Address;
import java.util.Locale;

/** How the registration stands; a service that is down does not hide the rest. */
record RegistrationRow(Permits permits, Address wallet) {

  private static final String STEP = "registered";

  Row row() {
    try {
      Entity entity = permits.entity(wallet);
      return entity.mayBid()
          ? Row.good(
              STEP,
              "entity \""
                  + entity.label()
                  + "\", verified, region "
                  + entity.region().name().toLowerCase(Locale.ROOT))
          : Row.due(
              STEP,
              "entity \"" + entity.label() + "\", " + EntityWords.state(entity),
              "gavel register status");
    } catch (NotLoggedInException none) {
      return Row.due(STEP, "not logged in", "gavel register login");
    } catch (RegistrationException | RpcException | Failure failed) {
      return Row.due(STEP, failed.getMessage(), "gavel register status");
    }
  }
}
