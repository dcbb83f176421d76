package gavel.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/** Copies of settlement bundles that lie, with the manifest's hashes put right. */
final class Tampered {

  private Tampered() {}

  /** A copy with another last digit in the first row of one file. */
  static Path copy(Path bundle, Path target, String file) throws IOException {
    honest(bundle, target);
    rewrite(
        target,
        file,
        text -> {
          String row = text.lines().toList().get(1);
          char last = row.charAt(row.length() - 1) == '9' ? '8' : '9';
          return text.replace(row, row.substring(0, row.length() - 1) + last);
        });
    return target;
  }

  /** A copy as it is. */
  static Path honest(Path bundle, Path target) throws IOException {
    Files.createDirectories(target);
    try (var files = Files.list(bundle)) {
      for (Path each : files.toList()) {
        Files.copy(each, target.resolve(each.getFileName()));
      }
    }
    return target;
  }

  /** Changes one file of a bundle. */
  static void rewrite(Path bundle, String file, UnaryOperator<String> change) throws IOException {
    String honest = Files.readString(bundle.resolve(file));
    String forged = change.apply(honest);
    Files.writeString(bundle.resolve(file), forged);
    Path manifest = bundle.resolve("bundle.json");
    Files.writeString(manifest, Files.readString(manifest).replace(sha256(honest), sha256(forged)));
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyJvmHasIt) {
      throw new AssertionError(everyJvmHasIt);
    }
  }
}
