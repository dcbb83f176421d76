package gavel.devnet.load;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import gavel.wallet.KeySigner;
import gavel.wallet.PrivateKeys;
import gavel.wallet.secret.PrivateFiles;
import gavel.wallet.secret.Secret;
import gavel.wallet.secret.SecretFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys of made-up bidders, all from one random secret in a file (0600), so that a run that goes
 * on has the same ones. They are worth nothing: no chain but a local one ever knows them.
 */
public final class LoadKeys implements AutoCloseable {
  private final Secret root;
  private final Map<Integer, Address> addresses = new ConcurrentHashMap<>();

  private LoadKeys(Secret root) {
    this.root = root;
  }

  /** The keys of a file, which is made where it is missing. */
  public static LoadKeys of(Path file) {
    if (!Files.exists(file)) {
      try (Secret fresh = PrivateKeys.generate()) {
        PrivateFiles.write(file, fresh.use(HexFormat.of()::formatHex) + "\n");
      }
    }
    return new LoadKeys(SecretFile.read(file));
  }

  /** Signs for a wallet; the caller closes it. */
  KeySigner signer(int bidder, int wallet) {
    return signer(bidder * Bidders.MOST_WALLETS + wallet);
  }

  private KeySigner signer(int index) {
    Bytes key =
        root.use(
            secret ->
                Keccak.hash(
                    Bytes.of(secret)
                        .concat(Bytes.of(("/" + index).getBytes(StandardCharsets.US_ASCII)))));
    try (Secret one = Secret.of(key.toArray())) {
      return KeySigner.of(one);
    }
  }

  /** A wallet's address; worked out once. */
  public Address address(int bidder, int wallet) {
    return addresses.computeIfAbsent(
        bidder * Bidders.MOST_WALLETS + wallet,
        index -> {
          try (KeySigner signer = signer(index)) {
            return signer.address();
          }
        });
  }

  @Override
  public void close() {
    root.close();
  }
}
