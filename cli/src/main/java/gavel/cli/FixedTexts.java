package gavel.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes down what never changes between runs of one build, versions and helps, so that the
 * launcher prints them without starting a JVM: {@code text/gavel/version.txt}, {@code
 * text/gavel/bid/place/help.txt}. Run when the program is packaged.
 */
public final class FixedTexts {

  private final Path folder;

  private FixedTexts(Path folder) {
    this.folder = folder;
  }

  /** Writes all of both programs below a folder. */
  public static void write(Path folder) throws IOException {
    FixedTexts texts = new FixedTexts(folder);
    texts.program(Commands.gavel());
    texts.program(Commands.auctionSim());
  }

  private void program(Node.Group root) throws IOException {
    save(root, List.of(), "version");
    helps(root, root, List.of());
  }

  private void helps(Node.Group root, Node node, List<String> words) throws IOException {
    save(root, words, "help");
    if (node instanceof Node.Group group) {
      for (Node member : group.members()) {
        List<String> longer = new ArrayList<>(words);
        longer.add(member.name());
        helps(root, member, longer);
      }
    }
  }

  private void save(Node.Group root, List<String> words, String about) throws IOException {
    List<String> line = new ArrayList<>(words);
    line.add("--" + about);
    Path place = folder.resolve(root.name());
    for (String word : words) {
      place = place.resolve(word);
    }
    Files.createDirectories(place);
    Files.writeString(place.resolve(about + ".txt"), said(root, line));
  }

  private static String said(Node.Group root, List<String> line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Env env =
        Env.system()
            .piped(
                Map.of(),
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8));
    if (new Launcher(root, env).run(line.toArray(String[]::new)) != 0) {
      throw new IllegalStateException(line + " failed: " + out);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
