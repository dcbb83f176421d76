package gavel.cli.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the generated files, and removes those whose command is gone: {@code Generate TOP}. */
public final class Generate {

  private static final Set<String> FOLDERS = Set.of("completions", "man");

  private Generate() {}

  /** Writes them below a folder. */
  public static void main(String[] args) throws IOException {
    Path top = Path.of(args[0]);
    Map<String, String> files = Generated.files();
    for (String folder : FOLDERS) {
      Files.createDirectories(top.resolve(folder));
      try (Stream<Path> present = Files.list(top.resolve(folder))) {
        for (Path file : present.toList()) {
          if (!files.containsKey(folder + "/" + file.getFileName()) && isGenerated(file)) {
            Files.delete(file);
          }
        }
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(top.resolve(file.getKey()), file.getValue());
    }
  }

  /** Whether a file is one that is written here, and not by hand. */
  static boolean isGenerated(Path file) throws IOException {
    return Files.readString(file).contains(Completion.NOTE);
  }
}
