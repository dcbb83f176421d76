package gavel.protocol.claim;

import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.List;

/**
 * What Merkl says of a wallet and a token.
 *
 * @param amount everything earned so far, base units
 */
public record MerklReward(BigInteger amount, List<Bytes> proof) {
  public MerklReward {
    proof = List.copyOf(proof);
  }
}
