package gavel.registrar.api;

import gavel.registrar.entity.Entity;
import gavel.registrar.entity.PermitTerms;
import gavel.registrar.permit.FailureReason;
import gavel.registrar.permit.PermitIssuer;
import gavel.registrar.store.RegistrarStore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** May I bid, within which limits, and the permit to do it. */
final class PurchaseCalls {
  private final RegistrarStore store;
  private final EntityCalls entities;
  private final PermitIssuer issuer;
  private final UUID sale;
  private final Supplier<String> origin;

  /**
   * Calls about one sale.
   *
   * @param origin of the pages for people
   */
  PurchaseCalls(
      RegistrarStore store,
      EntityCalls entities,
      PermitIssuer issuer,
      UUID sale,
      Supplier<String> origin) {
    this.store = store;
    this.entities = entities;
    this.issuer = issuer;
    this.sale = sale;
    this.origin = origin;
  }

  JsonNode prePurchaseCheck(String caller, Fields body) {
    body.requireSale(sale);
    Entity entity = entities.own(caller, body.text("EntityID"));
    Optional<FailureReason> failure =
        issuer.failure(entity, body.wallet("PurchasingWalletAddress"));
    boolean toLiveness = failure.equals(Optional.of(FailureReason.REQUIRES_LIVENESS));
    return JsonNodeFactory.instance
        .objectNode()
        .put("ReadyToPurchase", failure.isEmpty())
        .put("FailureReason", failure.map(FailureReason::wire).orElse(""))
        .put("LivenessCheckURL", toLiveness ? livenessUrl(entity) : "");
  }

  private String livenessUrl(Entity entity) {
    return origin.get()
        + LivenessPage.PATH
        + "?entity="
        + URLEncoder.encode(entity.id(), StandardCharsets.UTF_8);
  }

  JsonNode generateSalePurchasePermit(String caller, Fields body) {
    body.requireSale(sale);
    Entity entity = entities.own(caller, body.text("EntityID"));
    String permit = issuer.issue(entity, body.wallet("PurchasingWalletAddress")).toJson();
    return JsonMapper.shared().readTree(permit);
  }

  /** A wallet that is not the caller's gets the sale's general limits, and so tells nothing. */
  JsonNode limits(String caller, Fields body) {
    body.requireSale(sale);
    PermitTerms terms =
        store
            .entityOf(body.wallet("WalletAddress"))
            .flatMap(store::entity)
            .filter(entity -> entity.account().equals(caller))
            .map(store.rules()::termsFor)
            .orElseGet(store.rules()::general);
    return JsonNodeFactory.instance
        .objectNode()
        .put("HasCustomCommitmentAmountLimit", terms.customAmounts())
        .put("MinCommitmentAmount", terms.minAmount().toString())
        .put("MaxCommitmentAmount", terms.maxAmount().toString());
  }
}
