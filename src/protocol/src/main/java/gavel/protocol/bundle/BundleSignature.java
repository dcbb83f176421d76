package gavel.protocol.bundle;

import gavel.auction.Sha256;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Signer;
import gavel.wallet.WalletException;
import gavel.wallet.transaction.PersonalMessage;
import gavel.wallet.transaction.Signature;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An operator's word for a bundle: an EIP-191 signature over the sale, the kind and the manifest's
 * hash, which stands for every file.
 */
public record BundleSignature(Address signer, Bytes signature) {
  /** The signature's file beside a bundle's. */
  public static final String FILE = "signature.txt";

  /** Signs a bundle. */
  public static BundleSignature sign(Bundle bundle, Signer signer) {
    return new BundleSignature(
        signer.address(), signer.signMessage(message(bundle.manifest())).bytes());
  }

  /** Whether the signer named did sign this bundle. */
  public boolean holds(Bundle bundle) {
    return signs(bundle.manifest());
  }

  /** Whether the signer named did sign this manifest, and with it the files that it names. */
  public boolean signs(Manifest manifest) {
    return recovered(manifest).filter(signer::equals).isPresent();
  }

  private Optional<Address> recovered(Manifest manifest) {
    try {
      Bytes digest = PersonalMessage.digest(message(manifest));
      return Optional.of(Signature.of(signature).recover(digest));
    } catch (WalletException e) {
      return Optional.empty();
    }
  }

  private static Bytes message(Manifest manifest) {
    String hash = Sha256.hexOf(manifest.toJson().getBytes(StandardCharsets.UTF_8));
    String text =
        "gavel %s settlement of sale %s\nbundle %s\n"
            .formatted(manifest.kind().key(), manifest.saleUuid(), hash);
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** {@code address signature}, one line. */
  public String toText() {
    return signer + " " + signature + "\n";
  }

  /** Reads what {@link #toText} wrote. */
  public static BundleSignature fromText(String text) {
    String[] parts = text.strip().split(" +", -1);
    if (parts.length != 2) {
      throw new BundleException("A signature file holds an address and a signature, in one line.");
    }
    return new BundleSignature(Address.parse(parts[0]), Bytes.parse(parts[1]));
  }
}
