package gavel.protocol.bundle;

import gavel.auction.EntityId;
import gavel.auction.Sha256;
import gavel.protocol.Source;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Results as a sale publishes them: a bundle with the operator's signature, in a folder or on the
 * web, below {@code preliminary/} and later {@code final/}. Of the participants, only what they get
 * is shown: their file stays with the operator and the auditors unless it is published too.
 */
public final class Publication {
  private static final String WHAT = "publication";

  private final Manifest manifest;
  private final BundleSignature signature;
  private final Map<String, String> files;

  private Publication(Manifest manifest, BundleSignature signature, Map<String, String> files) {
    this.manifest = manifest;
    this.signature = signature;
    this.files = files;
  }

  /**
   * Writes a signed bundle into a publication's folder; the same bundle may be written again.
   *
   * @param withParticipants whether scores, regions and multipliers are shown to everyone
   * @return the folder of this result
   * @throws BundleException where another result of that kind was published there
   */
  public static Path write(
      Bundle bundle, BundleSignature signature, Path folder, boolean withParticipants) {
    Path target = folder.resolve(bundle.manifest().kind().key());
    try {
      requireSame(bundle, target);
      Files.createDirectories(target);
      for (Map.Entry<String, String> file : bundle.files().entrySet()) {
        if (withParticipants || !file.getKey().equals(Bundle.PARTICIPANTS)) {
          Files.writeString(target.resolve(file.getKey()), file.getValue());
        }
      }
      Files.writeString(target.resolve(BundleSignature.FILE), signature.toText());
      // Readers look for the manifest first: it comes last, so that they see all or nothing.
      Files.writeString(target.resolve(BundleFolder.MANIFEST), bundle.manifest().toJson());
      return target;
    } catch (IOException e) {
      throw new BundleException(
          "The results cannot be published in %s: %s.".formatted(target, e.getMessage()), e);
    }
  }

  private static void requireSame(Bundle bundle, Path target) throws IOException {
    Path there = target.resolve(BundleFolder.MANIFEST);
    if (Files.exists(there)
        && !Manifest.fromJson(Files.readString(there)).equals(bundle.manifest())) {
      throw new BundleException(
          "%s holds other %s results already. What was published is not written over: name another folder."
              .formatted(target, bundle.manifest().kind().key()));
    }
  }

  /**
   * Reads what was published: the final results, else the preliminary ones; empty where there are
   * none yet.
   *
   * @param base the folder's address, which ends with a slash
   * @throws BundleException where a file is missing or is not the manifest's
   */
  public static Optional<Publication> read(URI base) {
    return read(base, Kind.FINAL).or(() -> read(base, Kind.PRELIMINARY));
  }

  private static Optional<Publication> read(URI base, Kind kind) {
    URI folder = base.resolve(kind.key() + "/");
    Optional<String> json = Source.read(folder.resolve(BundleFolder.MANIFEST), WHAT);
    if (json.isEmpty()) {
      return Optional.empty();
    }
    Manifest manifest = Manifest.fromJson(json.get());
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : List.of(Bundle.SETTLEMENT, Bundle.TOKENS)) {
      String text = require(folder, name);
      String hash = Sha256.hexOf(text.getBytes(StandardCharsets.UTF_8));
      if (!hash.equals(manifest.files().get(name))) {
        throw new BundleException(
            "%s at %s was changed: its SHA-256 is %s, bundle.json says %s."
                .formatted(name, folder, hash, manifest.files().get(name)));
      }
      files.put(name, text);
    }
    BundleSignature signature = BundleSignature.fromText(require(folder, BundleSignature.FILE));
    return Optional.of(new Publication(manifest, signature, files));
  }

  private static String require(URI folder, String name) {
    return Source.read(folder.resolve(name), WHAT)
        .orElseThrow(
            () -> new BundleException("The publication at %s lacks %s.".formatted(folder, name)));
  }

  /** What was settled, when. */
  public Manifest manifest() {
    return manifest;
  }

  /** Who vouches for it. */
  public BundleSignature signature() {
    return signature;
  }

  /** Whether the signature is the signer's, over this manifest. */
  public boolean genuine() {
    return signature.signs(manifest);
  }

  /** An entity's committed and accepted sums, payment base units; empty where it has no bid. */
  public Optional<Result> of(EntityId entity) {
    List<String[]> rows = rows(Bundle.SETTLEMENT, entity);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Result(
                sum(rows, 3), sum(rows, 4), sum(rows, 5), sum(rows(Bundle.TOKENS, entity), -2)));
  }

  /**
   * What an entity was told.
   *
   * @param committed payment base units
   * @param accepted payment base units
   * @param refund payment base units
   * @param tokens base units, bonuses included
   */
  public record Result(
      BigInteger committed, BigInteger accepted, BigInteger refund, BigInteger tokens) {}

  private List<String[]> rows(String file, EntityId entity) {
    List<String[]> rows = new ArrayList<>();
    files
        .get(file)
        .lines()
        .filter(line -> line.startsWith(entity + ","))
        .forEach(line -> rows.add(line.split(",", -1)));
    return rows;
  }

  /** A column's sum; negative numbers count from the end, -1 being the last. */
  private static BigInteger sum(List<String[]> rows, int column) {
    return rows.stream()
        .map(row -> new BigInteger(row[column < 0 ? row.length + column : column]))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
