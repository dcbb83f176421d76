package gavel.cli.command.register;

import gavel.protocol.registration.Entity;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Entities as scripts see them. */
final class EntityJson {

  private EntityJson() {}

  static void list(ArrayNode into, List<Entity> entities) {
    entities.forEach(entity -> one(into.addObject(), entity));
  }

  static void one(ObjectNode into, Entity entity) {
    into.put("label", entity.label())
        .put("id", entity.id())
        .put("sale_specific_id", entity.saleId().hex())
        .put("type", word(entity.type()))
        .put("setup", word(entity.setup()))
        .put("eligibility", word(entity.eligibility()))
        .put("region", word(entity.region()))
        .put("may_bid", entity.mayBid());
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
