package gavel.protocol.bundle;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a bundle is about, and the hash of every file in it.
 *
 * @param block the state of which block was settled
 * @param engine which program computed it
 * @param price USD for a whole token, as n/d
 * @param digest the settlement in one number
 * @param root of the distribution tree; empty where nobody gets tokens
 * @param files SHA-256 of each file's bytes, by name
 */
public record Manifest(
    Kind kind,
    long chainId,
    Address sale,
    UUID saleUuid,
    long block,
    Bytes blockHash,
    Instant blockTime,
    String engine,
    String price,
    String digest,
    Optional<Bytes> root,
    Map<String, String> files) {
  /** Format of the folder. */
  public static final int FORMAT = 1;

  public Manifest {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** {@code bundle.json}. */
  public String toJson() {
    return ManifestJson.write(this);
  }

  /** Reads {@code bundle.json}. */
  public static Manifest fromJson(String json) {
    return ManifestJson.read(json);
  }
}
