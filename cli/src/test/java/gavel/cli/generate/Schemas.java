package gavel.cli.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
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

  /** Amounts are written twice: in base units, and for people. */
  private static final Pattern AMOUNT =
      Pattern.compile("\\.(?:usd|tokens)\\(\\s*\"([A-Za-z0-9_-]+)\"");

  /** The members of the registrar's short documents. */
  private static final Pattern FIELD = Pattern.compile("\"([a-z_]+)\",\\s");

  private static final Pattern CLASS = Pattern.compile("\\b([A-Z][A-Za-z]+)\\b");

  private final Map<String, String> byClass = new TreeMap<>();

  Schemas() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (byClass.put(name, Files.readString(file)) != null && !name.equals("package-info")) {
          throw new IllegalStateException("two classes are called " + name);
        }
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
    seen().forEach((id, in) -> names.get(id).addAll(in));
    Roff table = Roff.part();
    names.forEach((id, in) -> table.item(Roff.bold(id), String.join(", ", in)));
    return table.text();
  }

  /** Names that the sources do not show by themselves, as documents of the examples had them. */
  private static Map<String, Set<String>> seen() {
    Map<String, Set<String>> names = new TreeMap<>();
    try (InputStream in = Schemas.class.getResourceAsStream("names.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(": ", -1))
          .forEach(line -> names.put(line[0], Set.of(line[1].split(", ", -1))));
      return names;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void collect(String source, Map<String, Set<String>> names) {
    Set<String> ids = found(ID, source);
    ids.remove("gavel.printed/1"); // what prints by itself has no document
    if (ids.isEmpty()) {
      return;
    }
    Set<String> all = names(source);
    Set<String> used = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(valuesIn(source));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (used.add(next)) {
        all.addAll(names(byClass.get(next)));
        open.addAll(valuesIn(byClass.get(next)));
      }
    }
    ids.forEach(id -> names.computeIfAbsent(id, any -> new TreeSet<>()).addAll(all));
  }

  private static Set<String> names(String source) {
    Set<String> all = found(NAME, source);
    for (String amount : found(AMOUNT, source)) {
      all.add(amount);
      all.add(amount + "_formatted");
    }
    if (source.contains("new Lines(")) {
      all.addAll(found(FIELD, source));
    }
    all.remove("schema");
    return all;
  }

  // What writes JSON and has no schema of its own is part of the document of whatever uses it.
  private Set<String> valuesIn(String source) {
    return found(CLASS, withoutComments(source)).stream()
        .filter(byClass::containsKey)
        .filter(name -> byClass.get(name).contains("ObjectNode"))
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
