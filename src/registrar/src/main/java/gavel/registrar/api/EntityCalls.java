package gavel.registrar.api;

import gavel.registrar.entity.Account;
import gavel.registrar.entity.Entity;
import gavel.registrar.entity.Investment;
import gavel.registrar.http.ApiException;
import gavel.registrar.store.RegistrarStore;
import gavel.wallet.Address;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who I am, which entities are mine, and what I invested in before. */
final class EntityCalls {
  private final RegistrarStore store;
  private final UUID sale;

  EntityCalls(RegistrarStore store, UUID sale) {
    this.store = store;
    this.sale = sale;
  }

  JsonNode myProfile(String caller, Fields body) {
    ObjectNode profile = JsonNodeFactory.instance.objectNode();
    // The profile names one entity; somebody who acts for several has a list elsewhere.
    profile.put(
        "EntityID", store.entitiesOf(caller).stream().map(Entity::id).findFirst().orElse(""));
    store.account(caller).flatMap(Account::email).ifPresent(it -> profile.put("EmailAddress", it));
    return profile;
  }

  JsonNode listAvailableEntities(String caller, Fields body) {
    body.requireSale(sale);
    ArrayNode entities = JsonNodeFactory.instance.arrayNode();
    store.entitiesOf(caller).forEach(entity -> entities.add(json(entity)));
    return JsonNodeFactory.instance.objectNode().set("Entities", entities);
  }

  JsonNode readEntity(String caller, Fields body) {
    body.requireSale(sale);
    Optional<Address> wallet = body.optionalWallet("WalletAddress");
    String id =
        body.optional("EntityID")
            .or(() -> wallet.map(it -> entityOf(it)))
            .orElseThrow(
                () -> ApiException.badRequest("neither EntityID nor WalletAddress is given"));
    Entity entity = own(caller, id);
    wallet
        .filter(it -> !entityOf(it).equals(id))
        .ifPresent(
            it -> {
              throw notLinked(it);
            });
    return JsonNodeFactory.instance.objectNode().set("Entity", json(entity));
  }

  JsonNode investmentHistory(String caller, Fields body) {
    ArrayNode investments = JsonNodeFactory.instance.arrayNode();
    store
        .account(caller)
        .ifPresent(account -> account.history().forEach(it -> investments.add(json(it))));
    return JsonNodeFactory.instance.objectNode().set("Investments", investments);
  }

  /** The caller's entity of that id; another's looks as if it were not there. */
  Entity own(String caller, String id) {
    return store
        .entity(id)
        .filter(entity -> entity.account().equals(caller))
        .orElseThrow(() -> ApiException.notFound("you have no entity \"" + id + "\""));
  }

  private String entityOf(Address wallet) {
    return store.entityOf(wallet).orElseThrow(() -> notLinked(wallet));
  }

  private static ApiException notLinked(Address wallet) {
    return ApiException.notFound(
        "the wallet %s is not linked to an entity of yours".formatted(wallet));
  }

  private static JsonNode json(Entity entity) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("Label", entity.label())
        .put("EntityID", entity.id())
        .put("SaleSpecificEntityID", entity.saleEntityId().toString())
        .put("EntityType", entity.type().wire())
        .put("EntitySetupState", entity.state().wire())
        .put("SaleEligibility", entity.eligibility().wire())
        .put("InvestingRegion", entity.region().wire());
  }

  private static JsonNode json(Investment investment) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("CompanyName", investment.company())
        .put("Round", investment.round())
        .put("InvestedOn", investment.investedOn().toString());
  }
}
