package gavel.protocol.receipt;

import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;
import org.web3j.rlp.RlpType;

/**
 * The trie of a block's transactions or receipts: values by their RLP-encoded index. Such keys
 * never begin with one another, so no branch holds a value of its own.
 */
final class Trie {
  private static final int CHILDREN = 16;
  private static final int HASH = 32;
  private static final RlpString NOTHING = RlpString.create(new byte[0]);

  /** The root of a trie without values: the hash of the empty string's encoding. */
  private static final Bytes EMPTY_ROOT = Keccak.hash(Rlp.encode(NOTHING));

  private record Entry(Nibbles key, Bytes value) {}

  private final List<Entry> entries = new ArrayList<>();

  private Trie(List<Bytes> values) {
    for (int i = 0; i < values.size(); i++) {
      entries.add(new Entry(Nibbles.of(key(i)), values.get(i)));
    }
  }

  /** The trie of these values, in the order of a block. */
  static Trie of(List<Bytes> values) {
    return new Trie(values);
  }

  /** The key of an index. */
  static Bytes key(int index) {
    return Rlp.encode(Rlp.item(BigInteger.valueOf(index)));
  }

  Bytes root() {
    return entries.isEmpty() ? EMPTY_ROOT : Keccak.hash(Rlp.encode(node(entries, 0)));
  }

  /** The nodes from the root to a value; those that lie within another one are left out. */
  List<Bytes> proof(int index) {
    Nibbles key = Nibbles.of(key(index));
    List<Bytes> nodes = new ArrayList<>();
    List<Entry> below = entries;
    int depth = 0;
    while (true) {
      Bytes encoded = Rlp.encode(node(below, depth));
      if (nodes.isEmpty() || encoded.size() >= HASH) {
        nodes.add(encoded);
      }
      if (below.size() == 1) {
        return List.copyOf(nodes);
      }
      int shared = shared(below, depth);
      if (shared > depth) {
        depth = shared;
      } else {
        below = child(below, depth, key.get(depth));
        depth++;
      }
    }
  }

  private static RlpType node(List<Entry> below, int depth) {
    Nibbles first = below.get(0).key();
    if (below.size() == 1) {
      return new RlpList(Rlp.item(first.from(depth).compact(true)), Rlp.item(below.get(0).value()));
    }
    int shared = shared(below, depth);
    if (shared > depth) {
      return new RlpList(
          Rlp.item(first.slice(depth, shared).compact(false)), reference(node(below, shared)));
    }
    List<RlpType> children = new ArrayList<>();
    for (int digit = 0; digit < CHILDREN; digit++) {
      List<Entry> child = child(below, depth, digit);
      children.add(child.isEmpty() ? NOTHING : reference(node(child, depth + 1)));
    }
    children.add(NOTHING);
    return new RlpList(children);
  }

  /** A short node stands for itself, a longer one is stood for by its hash. */
  private static RlpType reference(RlpType node) {
    Bytes encoded = Rlp.encode(node);
    return encoded.size() < HASH ? node : Rlp.item(Keccak.hash(encoded));
  }

  private static List<Entry> child(List<Entry> below, int depth, int digit) {
    return below.stream().filter(each -> each.key().get(depth) == digit).toList();
  }

  /** Up to which depth all keys are the same. */
  private static int shared(List<Entry> below, int depth) {
    Nibbles first = below.get(0).key();
    int shared = first.size();
    for (Entry each : below) {
      shared = Math.min(shared, first.common(each.key()));
    }
    return Math.max(depth, shared);
  }
}
