package gavel.protocol.bundle;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Bundles changed by somebody who also mends the hashes of the files. */
public final class Forged {
  private Forged() {}

  /** The bundle with one file changed. */
  public static Bundle file(Bundle bundle, String name, UnaryOperator<String> change) {
    Map<String, String> files = new TreeMap<>(bundle.files());
    files.computeIfPresent(name, (ignored, text) -> change.apply(text));
    return new Bundle(manifest(bundle.manifest(), files), files);
  }

  /** The bundle with one text of its manifest changed. */
  public static Bundle manifest(Bundle bundle, UnaryOperator<String> change) {
    return new Bundle(Manifest.fromJson(change.apply(bundle.manifest().toJson())), bundle.files());
  }

  private static Manifest manifest(Manifest old, Map<String, String> files) {
    return new Manifest(
        old.kind(),
        old.chainId(),
        old.sale(),
        old.saleUuid(),
        old.block(),
        old.blockHash(),
        old.blockTime(),
        old.engine(),
        old.price(),
        old.digest(),
        old.root(),
        BundleMaker.hashes(files));
  }
}
