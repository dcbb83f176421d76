package gavel.cli.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shapes of JSON documents, as the sources of the commands have them: ids and names. */
final class Schemas {

  private static final Path SOURCES = sources();
  private static final Pattern ID = Pattern.compile("\"(gavel\\.[a-z-]+/\\d+)\"");
  private static final Pattern NAME =
      Pattern.compile("\\.(?:put|putArray|putObject|putNull|set)\\(\\s*\"([A-Za-z0-9_-]+)\"");
  private static final Pattern CLASS = Pattern.compile("\\b([A-Z][A-Za-z]+)\\b");

  private final Map<String, String> byClass = new TreeMap<>();

  Schemas() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        byClass.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path sources() {
    Path inModule = Path.of("src/main/java/gavel/cli");
    return Files.isDirectory(inModule) ? inModule : Path.of("cli").resolve(inModule);
  }

  /** An item a schema: its id, and the names that occur in it. */
  String roff() {
    Map<String, Set<String>> names = new TreeMap<>();
    byClass.values().forEach(source -> collect(source, names));
    Roff table = Roff.part();
    names.forEach((id, in) -> table.item(Roff.bold(id), String.join(", ", in)));
    return table.text();
  }

  private void collect(String source, Map<String, Set<String>> names) {
    Set<String> ids = found(ID, source);
    if (ids.isEmpty()) {
      return;
    }
    Set<String> all = found(NAME, source);
    Set<String> direct = valuesIn(source);
    Set<String> used = new TreeSet<>(direct);
    direct.forEach(each -> used.addAll(valuesIn(byClass.get(each))));
    used.forEach(each -> all.addAll(found(NAME, byClass.get(each))));
    ids.forEach(id -> names.computeIfAbsent(id, any -> new TreeSet<>()).addAll(all));
  }

  // What has no schema of its own is part of the document of whatever uses it.
  private Set<String> valuesIn(String source) {
    return found(CLASS, withoutComments(source)).stream()
        .filter(byClass::containsKey)
        .filter(name -> found(ID, byClass.get(name)).isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String withoutComments(String source) {
    return source
        .lines()
        .filter(line -> !line.strip().startsWith("*") && !line.startsWith("import"))
        .collect(Collectors.joining("\n"));
  }

  private static Set<String> found(Pattern pattern, String source) {
    return pattern
        .matcher(source)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
