package gavel.protocol.receipt;

import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.util.Iterator;
import java.util.List;
import org.web3j.rlp.RlpString;
import org.web3j.rlp.RlpType;

/** Follows the nodes of a proof from a trie's root to a value. */
final class TrieProof {
  private static final int BRANCH = 17;
  private static final int SHORT = 2;

  private final Iterator<Bytes> nodes;
  private final String what;

  private TrieProof(List<Bytes> nodes, String what) {
    this.nodes = nodes.iterator();
    this.what = what;
  }

  /**
   * The value of a key, proven.
   *
   * @param what the proof is of, for messages
   * @throws ReceiptException where the nodes do not lead from the root to a value, or some are left
   */
  static Bytes value(Bytes root, Bytes key, List<Bytes> nodes, String what) {
    TrieProof proof = new TrieProof(nodes, what);
    Bytes value = proof.follow(proof.next(root), Nibbles.of(key));
    if (proof.nodes.hasNext()) {
      throw proof.broken("it goes on after the value");
    }
    return value;
  }

  private Bytes follow(List<RlpType> node, Nibbles path) {
    if (node.size() == BRANCH && path.size() > 0) {
      return follow(child(node.get(path.get(0))), path.from(1));
    }
    if (node.size() != SHORT) {
      throw broken("a node has %d parts".formatted(node.size()));
    }
    Nibbles.Piece piece = Nibbles.read(Rlp.bytes(node.get(0), what));
    if (piece.leaf() ? !path.equals(piece.path()) : !path.startsWith(piece.path())) {
      throw broken("it leads elsewhere");
    }
    return piece.leaf()
        ? Rlp.bytes(node.get(1), what)
        : follow(child(node.get(1)), path.from(piece.path().size()));
  }

  private List<RlpType> child(RlpType reference) {
    return reference instanceof RlpString
        ? next(Rlp.bytes(reference, what))
        : Rlp.list(reference, what);
  }

  private List<RlpType> next(Bytes hash) {
    if (!nodes.hasNext()) {
      throw broken("it ends before the value");
    }
    Bytes node = nodes.next();
    if (!Keccak.hash(node).equals(hash)) {
      throw broken("a node has another hash than its parent says");
    }
    return Rlp.list(node, what);
  }

  private ReceiptException broken(String why) {
    return new ReceiptException(
        "The proof of the %s does not hold: %s. The receipt was changed, or is damaged."
            .formatted(what, why));
  }
}
