package gavel.wallet;

import org.web3j.crypto.Hash;

/** Ethereum's hash: Keccak-256 with the padding of before SHA-3. */
public final class Keccak {
  private Keccak() {}

  /** The 32-byte hash of some bytes. */
  public static Bytes hash(Bytes content) {
    return Bytes.of(Hash.sha3(content.toArray()));
  }
}
