import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Formats, or checks the format of, a module's Java files: {@code Format check|write MODULE}. */
final class Format {
  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    List<Path> differing = new ArrayList<>();
    for (Path file : javaFiles(Path.of(args[1], "src"))) {
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
      System.err.println("To format them: mvn -q exec:exec@format");
      System.exit(1);
    }
  }

  /** The module's own files: a module that lies below another one's folder is left to itself. */
  private static List<Path> javaFiles(Path sources) throws IOException {
    if (!Files.isDirectory(sources)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    for (String part : List.of("main", "test", "build", "jmh")) {
      if (Files.isDirectory(sources.resolve(part))) {
        try (Stream<Path> walk = Files.walk(sources.resolve(part))) {
          walk.filter(file -> file.toString().endsWith(".java")).sorted().forEach(found::add);
        }
      }
    }
    return found;
  }
}
