package gavel.protocol.bundle;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Bundles as folders. A folder appears whole or not at all, and is never written over. */
public final class BundleFolder {
  /** The manifest's file. */
  public static final String MANIFEST = "bundle.json";

  private BundleFolder() {}

  /**
   * Writes a bundle into a folder that must not exist yet.
   *
   * @throws BundleException where it exists or cannot be written
   */
  public static void write(Bundle bundle, Path folder) {
    Path target = folder.toAbsolutePath();
    if (Files.exists(target)) {
      throw exists(folder, null);
    }
    try {
      Files.createDirectories(target.getParent());
      Path work = Files.createTempDirectory(target.getParent(), ".bundle-");
      try {
        for (Map.Entry<String, String> file : bundle.files().entrySet()) {
          Files.writeString(work.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(work.resolve(MANIFEST), bundle.manifest().toJson());
        Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(work);
      }
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      throw exists(folder, e);
    } catch (IOException e) {
      throw new BundleException(
          "The bundle cannot be written to %s: %s.".formatted(folder, e.getMessage()), e);
    }
  }

  private static BundleException exists(Path folder, IOException cause) {
    return new BundleException(
        "%s exists already, and a bundle is never written over. Name another folder: --bundle DIR"
            .formatted(folder),
        cause);
  }

  /**
   * Reads a bundle.
   *
   * @throws BundleException where a file is missing, or its hash is not the manifest's
   */
  public static Bundle read(Path folder) {
    Manifest manifest = Manifest.fromJson(text(folder.resolve(MANIFEST)));
    Map<String, String> files = new TreeMap<>();
    for (String name : manifest.files().keySet()) {
      if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
        throw new BundleException("bundle.json names a file outside its folder: " + name);
      }
      files.put(name, text(folder.resolve(name)));
    }
    Bundle bundle = new Bundle(manifest, files);
    BundleMaker.hashes(files)
        .forEach(
            (name, hash) -> {
              if (!hash.equals(manifest.files().get(name))) {
                throw new BundleException(
                    "%s in %s was changed: its SHA-256 is %s, bundle.json says %s."
                        .formatted(name, folder, hash, manifest.files().get(name)));
              }
            });
    return bundle;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw new BundleException(
          "There is no %s. Is it a settlement bundle, and whole?".formatted(file), e);
    } catch (MalformedInputException e) {
      throw new BundleException("%s is not UTF-8 text.".formatted(file), e);
    } catch (IOException e) {
      throw new BundleException(
          Files.isRegularFile(file.getParent())
              ? "%s is a file. A settlement bundle is a folder.".formatted(file.getParent())
              : "%s cannot be read: %s.".formatted(file, e.getMessage()),
          e);
    }
  }

  private static void delete(Path work) throws IOException {
    if (Files.exists(work)) {
      try (Stream<Path> inside = Files.walk(work)) {
        for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
