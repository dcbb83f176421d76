package gavel.cli.generate;

import java.util.Map;
import java.util.TreeMap;

/** Every generated file, by its path below the top of the project. */
final class Generated {

  private Generated() {}

  static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put("completions/gavel.bash", new BashCompletion().text());
    files.put("completions/_gavel", new ZshCompletion().text());
    files.put("completions/gavel.fish", new FishCompletion().text());
    Manual.pages().forEach((name, text) -> files.put("man/" + name, text));
    return files;
  }
}
