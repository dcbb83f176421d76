package gavel.cli.command.demo;

import gavel.cli.exit.Failure;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.BundleFolder;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Makes a settlement bundle that lies in one figure, as well hidden as a forger could. */
final class Tampering {

  private static final BigInteger DOLLAR = BigInteger.valueOf(1_000_000);

  private Tampering() {}

  /** A copy beside the bundle, with a dollar more in the first row of its allocations. */
  static Path copy(Path bundle) {
    Path copy = bundle.resolveSibling(bundle.getFileName() + "-tampered");
    try {
      Files.createDirectories(copy);
      try (Stream<Path> files = Files.list(bundle)) {
        for (Path file : files.toList()) {
          Files.writeString(copy.resolve(file.getFileName()), Files.readString(file));
        }
      }
      String honest = Files.readString(bundle.resolve(Bundle.ALLOCATIONS));
      String forged = forge(honest);
      Files.writeString(copy.resolve(Bundle.ALLOCATIONS), forged);
      Path manifest = copy.resolve(BundleFolder.MANIFEST);
      Files.writeString(
          manifest, Files.readString(manifest).replace(sha256(honest), sha256(forged)));
      return copy;
    } catch (IOException failed) {
      throw Failure.file("the bundle %s could not be copied.".formatted(bundle)).because(failed);
    }
  }

  /** The amount stands last in a row. */
  private static String forge(String allocations) {
    List<String> lines = new ArrayList<>(allocations.lines().toList());
    String row = lines.get(1);
    int comma = row.lastIndexOf(',');
    BigInteger more = new BigInteger(row.substring(comma + 1)).add(DOLLAR);
    lines.set(1, row.substring(0, comma + 1) + more);
    return String.join("\n", lines) + "\n";
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new IllegalStateException(everyJvmHasIt);
    }
  }
}
