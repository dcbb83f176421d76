package gavel.protocol.community;

import gavel.protocol.Reason;
import gavel.protocol.abi.AbiSignature;
import gavel.protocol.abi.AbiType.Tuple;
import gavel.protocol.claim.ClaimException;
import gavel.protocol.claim.Leaves;
import gavel.protocol.claim.StandardTree;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tree against which a wallet proves its main-network multiplier to the staking contract:
 * standard-v1 leaves {@code (address wallet, uint256 basisPoints)} in ascending order of wallets.
 * Wallets whose multiplier is one have no leaf.
 */
public final class MultiplierTree {
  private static final Tuple LEAF = AbiSignature.parse("leaf(address,uint256)").parameters();

  private final List<Map.Entry<Address, Integer>> leaves;
  private final StandardTree tree;

  private MultiplierTree(List<Map.Entry<Address, Integer>> leaves) {
    this.leaves = leaves;
    this.tree =
        StandardTree.of(leaves.stream().map(leaf -> hash(leaf.getKey(), leaf.getValue())).toList());
  }

  /** The tree of a snapshot; empty where nobody has a multiplier above one. */
  public static Optional<MultiplierTree> of(CommunitySnapshot snapshot) {
    TreeMap<Address, Integer> leaves = new TreeMap<>();
    for (Standing standing : snapshot.standings()) {
      if (standing.mainnetBps() > Bracket.ONE) {
        standing.wallets().forEach(wallet -> leaves.put(wallet, standing.mainnetBps()));
      }
    }
    return leaves.isEmpty()
        ? Optional.empty()
        : Optional.of(new MultiplierTree(List.copyOf(leaves.entrySet())));
  }

  /** The tree of these wallets' multipliers, in basis points; at least one. */
  public static MultiplierTree of(Map<Address, Integer> multipliers) {
    return new MultiplierTree(List.copyOf(new TreeMap<>(multipliers).entrySet()));
  }

  /**
   * Reads a published dump, and checks that it is the tree of its own leaves.
   *
   * @throws CommunityException where it is no such tree
   */
  public static MultiplierTree fromJson(String text) {
    try {
      JsonNode json = JsonMapper.shared().readTree(text);
      TreeMap<Address, Integer> leaves = new TreeMap<>();
      for (JsonNode each : json.path("values")) {
        JsonNode value = each.path("value");
        leaves.put(
            Address.parse(value.path(0).asString("")),
            Integer.parseInt(value.path(1).asString("")));
      }
      MultiplierTree tree = new MultiplierTree(List.copyOf(leaves.entrySet()));
      String written = json.path("tree").path(0).asString("");
      if (!tree.root().hex().equals(written)) {
        throw new CommunityException(
            "The tree's leaves lead to the root %s, but it says %s: it was changed or cut off. Get it again where it was published."
                .formatted(tree.root(), written));
      }
      return tree;
    } catch (JacksonException | WalletException | NumberFormatException | ClaimException e) {
      throw new CommunityException(
          "This is no tree of multipliers (a standard-v1 dump of wallets and basis points): "
              + Reason.of(e),
          e);
    }
  }

  /** A wallet's multiplier in basis points; empty where it has no leaf. */
  public Optional<Integer> basisPoints(Address wallet) {
    return leaves.stream()
        .filter(leaf -> leaf.getKey().equals(wallet))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** A leaf's hash. */
  public static Bytes hash(Address wallet, int basisPoints) {
    return Leaves.standard(LEAF, List.of(wallet, BigInteger.valueOf(basisPoints)));
  }

  public Bytes root() {
    return tree.root();
  }

  /** How many wallets have a multiplier. */
  public int size() {
    return leaves.size();
  }

  /** The hashes beside the way from a wallet's leaf to the root; empty where it has no leaf. */
  public Optional<List<Bytes>> proof(Address wallet) {
    for (int i = 0; i < leaves.size(); i++) {
      if (leaves.get(i).getKey().equals(wallet)) {
        return Optional.of(tree.proof(i));
      }
    }
    return Optional.empty();
  }

  /** OpenZeppelin's standard-v1 dump. */
  public String toJson() {
    ObjectNode json = JsonMapper.shared().createObjectNode().put("format", "standard-v1");
    json.putArray("leafEncoding").add("address").add("uint256");
    ArrayNode nodes = json.putArray("tree");
    tree.nodes().forEach(node -> nodes.add(node.hex()));
    ArrayNode values = json.putArray("values");
    for (int i = 0; i < leaves.size(); i++) {
      ObjectNode value = values.addObject();
      value
          .putArray("value")
          .add(leaves.get(i).getKey().toString())
          .add(leaves.get(i).getValue().toString());
      value.put("treeIndex", tree.place(i));
    }
    return json.toString();
  }
}
