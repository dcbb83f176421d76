package gavel.protocol.claim;

import gavel.protocol.sale.Ids;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The "standard-v1" dump of OpenZeppelin's merkle-tree, for leaves of our distributor. */
final class TreeJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FORMAT = "standard-v1";
  private static final List<String> ENCODING = List.of("address", "bytes16", "uint256", "uint256");

  private TreeJson() {}

  static String write(DistributionTree tree) {
    ObjectNode json = JSON.createObjectNode();
    json.put("format", FORMAT);
    json.set("leafEncoding", JSON.valueToTree(ENCODING));
    ArrayNode nodes = json.putArray("tree");
    tree.hashes().nodes().forEach(node -> nodes.add(node.hex()));
    ArrayNode values = json.putArray("values");
    for (int i = 0; i < tree.leaves().size(); i++) {
      DistributionLeaf leaf = tree.leaves().get(i);
      ObjectNode each = values.addObject();
      each.putArray("value")
          .add(leaf.wallet().toString())
          .add(leaf.entity().toString())
          .add(leaf.unlocked().toString())
          .add(leaf.locked().toString());
      each.put("treeIndex", tree.hashes().place(i));
    }
    return json.toString();
  }

  static DistributionTree read(String text) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JacksonException e) {
      throw new ClaimException("The tree file is not JSON: " + e.getOriginalMessage(), e);
    }
    if (!json.path("format").asString("").equals(FORMAT)) {
      throw new ClaimException(
          "The tree file's format is \"%s\"; wanted \"%s\"."
              .formatted(json.path("format").asString(""), FORMAT));
    }
    List<DistributionLeaf> leaves = new ArrayList<>();
    json.path("values").forEach(each -> leaves.add(leaf(each.path("value"))));
    DistributionTree tree = DistributionTree.of(leaves);
    String written = json.path("tree").path(0).asString("");
    if (!tree.root().hex().equals(written)) {
      throw new ClaimException(
          "The tree file's leaves lead to the root %s, but it says %s: it was changed or cut off. Get it again where it was published."
              .formatted(tree.root(), written));
    }
    return tree;
  }

  private static DistributionLeaf leaf(JsonNode value) {
    try {
      Bytes entity = Bytes.parse(value.path(1).asString(""));
      return new DistributionLeaf(
          Address.parse(value.path(0).asString("")),
          Ids.entity(entity),
          new BigInteger(value.path(2).asString("")),
          new BigInteger(value.path(3).asString("")));
    } catch (WalletException | IllegalArgumentException e) {
      throw new ClaimException(
          "The tree file holds the value %s; wanted [wallet, entity, unlocked, locked]."
              .formatted(value),
          e);
    }
  }
}
