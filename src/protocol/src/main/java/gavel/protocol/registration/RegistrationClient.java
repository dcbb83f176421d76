package gavel.protocol.registration;

import gavel.wallet.Address;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The registration API, call by call.
 *
 * <p>Every method throws {@link NotLoggedInException} where a login is needed, {@link
 * RegistrationException} where the service refuses, {@link NetworkException} where it does not
 * answer.
 */
public final class RegistrationClient {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int NOT_FOUND = 404;

  private final JsonPost post;
  private final Session session;

  /** A client that takes its login from a store, and keeps renewed ones there. */
  public RegistrationClient(RegistrationService service, TokenStore store, InstantSource clock) {
    this.post = new JsonPost(service.api());
    this.session = new Session(post, store, clock);
  }

  /** Who is logged in. */
  public Profile profile() {
    return Answers.profile(call("MyProfile", JSON.createObjectNode()));
  }

  /** The entities that the person logged in may bid for. */
  public List<Entity> entities(UUID sale) {
    return Answers.entities(call("ListAvailableEntities", request(sale)));
  }

  /** An entity by its id. */
  public Entity entity(UUID sale, String entityId) {
    return Answers.entity(
        call("ReadEntity", request(sale).put("EntityID", entityId)).path("Entity"));
  }

  /** The entity to which a wallet is linked; empty where it is linked to none. */
  public Optional<Entity> entityOf(UUID sale, Address wallet) {
    try {
      ObjectNode request = request(sale).put("WalletAddress", wallet.toString());
      return Optional.of(Answers.entity(call("ReadEntity", request).path("Entity")));
    } catch (RegistrationException e) {
      if (e.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** What the person logged in invested in before. */
  public List<Investment> investments() {
    return Answers.investments(call("ReadEntityInvestmentHistory", JSON.createObjectNode()));
  }

  /** Whether a permit can be had, and if not, why. */
  public PrePurchaseCheck prePurchaseCheck(UUID sale, String entityId, Address wallet) {
    return Answers.check(call("PrePurchaseCheck", purchase(sale, entityId, wallet)));
  }

  /** A fresh permit as the service wrote it: an object with PermitJSON and Signature. */
  public String permit(UUID sale, String entityId, Address wallet) {
    JsonNode answer = call("GenerateSalePurchasePermit", purchase(sale, entityId, wallet));
    return JSON.writeValueAsString(answer);
  }

  /** How much a wallet's entity may commit. */
  public CommitmentLimits limits(UUID sale, Address wallet) {
    return Answers.limits(call("Limits", request(sale).put("WalletAddress", wallet.toString())));
  }

  private JsonNode call(String name, ObjectNode request) {
    return session.call("/externalapi." + name, request);
  }

  private static ObjectNode request(UUID sale) {
    return JSON.createObjectNode().put("SaleUUID", sale.toString());
  }

  private static ObjectNode purchase(UUID sale, String entityId, Address wallet) {
    return request(sale)
        .put("EntityID", entityId)
        .put("PurchasingWalletAddress", wallet.toString());
  }
}
