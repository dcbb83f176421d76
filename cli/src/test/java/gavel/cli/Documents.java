package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON documents, held against what {@code man/gavel-json.7} says of their schema. */
final class Documents {

  private static final Pattern ITEM = Pattern.compile("\\\\fB(gavel\\.[a-z-]+/\\d+)\\\\fR\n(.*)");

  /** Objects whose members are named after what they are about. */
  private static final Set<String> BY_NAME =
      Set.of("accepted_by_token", "at", "bonuses", "fees_wei", "formats");

  private final Map<String, Set<String>> described = new TreeMap<>();
  private final Set<String> seen = new TreeSet<>();

  Documents() {
    try {
      String page = Files.readString(Path.of("..", "man", "gavel-json.7")).replace("\\-", "-");
      Matcher item = ITEM.matcher(page);
      while (item.find()) {
        described.put(item.group(1), Set.of(item.group(2).split(", ", -1)));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The ids that the page describes. */
  Set<String> described() {
    return described.keySet();
  }

  /** The ids of documents that were checked. */
  Set<String> seen() {
    return seen;
  }

  /** A document, or one a line: its id is described, and so is every name in it. */
  void check(String out) {
    if (out.startsWith("{\n")) {
      document(JsonMapper.shared().readTree(out));
    } else {
      out.lines().forEach(line -> document(JsonMapper.shared().readTree(line)));
    }
  }

  private void document(JsonNode json) {
    assertThat(json.propertyNames().iterator().next()).isEqualTo("schema");
    String id = json.get("schema").asString();
    assertThat(described).as("man/gavel-json.7").containsKey(id);
    Set<String> names = new TreeSet<>();
    collect(json, names);
    names.remove("schema");
    assertThat(described.get(id)).as(id).containsAll(names);
    seen.add(id);
  }

  private static void collect(JsonNode json, Set<String> names) {
    for (String name : json.propertyNames()) {
      names.add(name);
      if (!BY_NAME.contains(name)) {
        collect(json.get(name), names);
      }
    }
    if (json.isArray()) {
      json.forEach(each -> collect(each, names));
    }
  }
}
