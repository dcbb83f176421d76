import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Formats, or checks the format of, all Java files below a folder: {@code Format check|write DIR}.
 */
final class Format {
  private static final Set<String> SKIPPED = Set.of("target", "node_modules", ".git");

  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    List<Path> differing = new ArrayList<>();
    for (Path file : javaFiles(Path.of(args[1]))) {
      String before = Files.readString(file);
      String tidy = RemoveUnusedImports.removeUnusedImports(before);
      String after = new Formatter().formatSource(ImportOrderer.reorderImports(tidy, Style.GOOGLE));
      if (!after.equals(before)) {
        differing.add(file);
        if (write) {
          Files.writeString(file, after);
        }
      }
    }
    if (!write && !differing.isEmpty()) {
      differing.forEach(file -> System.err.println("not formatted: " + file));
      System.err.println("To format them: mvn -q -N generate-sources exec:exec@format");
      System.exit(1);
    }
  }

  /** What is generated or fetched is left alone. */
  private static List<Path> javaFiles(Path top) throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped = SKIPPED.contains(folder.getFileName().toString());
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}
