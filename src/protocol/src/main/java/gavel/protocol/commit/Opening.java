package gavel.protocol.commit;

import gavel.protocol.claim.MerkleProof;
import gavel.wallet.Bytes;
import java.util.List;
import java.util.UUID;

/**
 * What one entity is handed: its own row with the salt, and the way to the root.
 *
 * @param root what was published
 */
public record Opening(UUID saleUuid, Bytes root, CommittedRow row, List<Bytes> proof) {
  public Opening {
    proof = List.copyOf(proof);
  }

  /** Whether this row lies in the tree of that root. */
  public boolean holds(Bytes publishedRoot) {
    return publishedRoot.equals(MerkleProof.root(row.leaf(), proof));
  }

  /** The opening's file. */
  public String toJson() {
    return CommitJson.write(this);
  }

  /** Reads an opening's file. */
  public static Opening fromJson(String json) {
    return CommitJson.opening(json);
  }
}
