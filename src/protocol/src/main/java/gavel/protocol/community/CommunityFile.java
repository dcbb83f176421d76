package gavel.protocol.community;

import gavel.auction.Sha256;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published snapshot, format 1: lines of JSON. The first holds {@code schema}, {@code policy}
 * (the file's text), {@code policy_sha256}, {@code wallets} (how many lines follow) and {@code
 * root} (of the multipliers' tree, or null); then one line a wallet, in ascending order.
 */
public final class CommunityFile {
  /** The format's name. */
  public static final String SCHEMA = "gavel.community/1";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Policy policy;
  private final Optional<Bytes> root;
  private final Map<Address, Explanation> rows;

  private CommunityFile(Policy policy, Optional<Bytes> root, Map<Address, Explanation> rows) {
    this.policy = policy;
    this.root = root;
    this.rows = rows;
  }

  /** A snapshot, ready to be published. */
  public static CommunityFile of(CommunitySnapshot snapshot) {
    Map<Address, Explanation> rows = new TreeMap<>();
    for (Standing standing : snapshot.standings()) {
      for (Address wallet : standing.wallets()) {
        rows.put(wallet, Explanation.of(snapshot.policy(), standing, wallet));
      }
    }
    Optional<Bytes> root = MultiplierTree.of(snapshot).map(MultiplierTree::root);
    return new CommunityFile(snapshot.policy(), root, rows);
  }

  /** The file's text. */
  public String write() {
    ObjectNode head = JSON.createObjectNode().put("schema", SCHEMA);
    head.put("policy", policy.text()).put("policy_sha256", sha256(policy.text()));
    head.put("wallets", rows.size());
    head.put("root", root.map(Bytes::hex).orElse(null));
    StringBuilder out = new StringBuilder(head.toString()).append('\n');
    rows.values().forEach(row -> out.append(ExplanationJson.write(row)).append('\n'));
    return out.toString();
  }

  /**
   * Reads a published snapshot and recomputes every line from its figures by its policy.
   *
   * @param file what messages call it
   * @throws CommunityException where it is malformed, cut off, or a line is not what its figures
   *     make it
   */
  public static CommunityFile parse(String text, String file) {
    try {
      String[] lines = text.split("\n", -1);
      JsonNode head = JSON.readTree(lines[0]);
      Policy policy = policy(head, file);
      Map<Address, Explanation> rows = new LinkedHashMap<>();
      for (int i = 1; i < lines.length; i++) {
        if (!lines[i].isBlank()) {
          Explanation row = ExplanationJson.read(JSON.readTree(lines[i]));
          require(row, policy, file + ", line " + (i + 1));
          rows.put(row.wallet(), row);
        }
      }
      if (rows.size() != head.path("wallets").asInt(-1)) {
        throw new CommunityException(
            "%s has %d wallets, but its first line says %s: it was cut off or changed. Get it again where it was published."
                .formatted(file, rows.size(), head.path("wallets")));
      }
      Optional<Bytes> root =
          Optional.of(head.path("root").asString("")).filter(it -> !it.isEmpty()).map(Bytes::parse);
      return new CommunityFile(policy, root, rows);
    } catch (JacksonException e) {
      throw new CommunityException(
          "%s is no snapshot: %s".formatted(file, e.getOriginalMessage()), e);
    }
  }

  public Policy policy() {
    return policy;
  }

  /** The root that the staking contract should hold; empty where nobody has a multiplier. */
  public Optional<Bytes> root() {
    return root;
  }

  /** How many wallets it knows. */
  public int size() {
    return rows.size();
  }

  /** What it says of a wallet; empty for a wallet without activity. */
  public Optional<Explanation> explain(Address wallet) {
    return Optional.ofNullable(rows.get(wallet));
  }

  private static Policy policy(JsonNode head, String file) {
    if (!head.path("schema").asString("").equals(SCHEMA)) {
      throw new CommunityException(
          "%s has the schema %s; wanted %s.".formatted(file, head.path("schema"), SCHEMA));
    }
    String text = head.path("policy").asString("");
    if (!sha256(text).equals(head.path("policy_sha256").asString(""))) {
      throw new CommunityException(
          "%s: its policy does not have the hash that it names.".formatted(file));
    }
    return PolicyToml.parse(text, "of " + file);
  }

  private static void require(Explanation row, Policy policy, String at) {
    Explanation due = row.recomputed(policy);
    if (!row.equals(due)) {
      throw new CommunityException(
          "%s: the wallet %s has a score of %s, multipliers of %d and %d and priority %s, but its figures make %s, %d, %d and %s."
              .formatted(
                  at,
                  row.wallet(),
                  row.score(),
                  row.saleBps(),
                  row.mainnetBps(),
                  row.priority(),
                  due.score(),
                  due.saleBps(),
                  due.mainnetBps(),
                  due.priority()));
    }
  }

  private static String sha256(String text) {
    return Sha256.hexOf(text.getBytes(StandardCharsets.UTF_8));
  }
}
