package gavel.protocol.verify;

import gavel.auction.EntityId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the differences of one part. */
final class Comparison {
  private final String name;
  private final List<Difference> differences = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  Comparison(String name) {
    this.name = name;
  }

  /** Two values that should be equal. */
  void equal(String id, Object subject, Object got, Object wanted) {
    if (!got.equals(wanted)) {
      differ(id, subject, got, wanted);
    }
  }

  /** Two maps that should be equal; a key that one of them lacks stands for {@code missing}. */
  <K, V> void equal(String id, Map<K, V> got, Map<K, V> wanted, V missing) {
    Set<K> keys = new LinkedHashSet<>(wanted.keySet());
    keys.addAll(got.keySet());
    for (K key : keys) {
      equal(id, key, got.getOrDefault(key, missing), wanted.getOrDefault(key, missing));
    }
  }

  /** Something that must hold. */
  void require(boolean holds, String id, Object subject, Object got, Object wanted) {
    if (!holds) {
      differ(id, subject, got, wanted);
    }
  }

  private void differ(String id, Object subject, Object got, Object wanted) {
    differences.add(new Difference(id, name(subject), got.toString(), wanted.toString()));
  }

  /** Only what differs is put into words: addresses with checksums cost a hash each. */
  private static String name(Object subject) {
    return subject instanceof EntityId entity ? "entity " + entity : subject.toString();
  }

  /** Something that could not be looked at. */
  void unknown(String what) {
    unknown.add(what);
  }

  boolean holds() {
    return differences.isEmpty();
  }

  Part part(String summary) {
    return new Part(name, summary, differences, unknown);
  }
}
