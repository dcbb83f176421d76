package gavel.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AsciiTest {

  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  @Test
  void everySignThatTheProgramPrintsHasOneInAscii() throws IOException {
    Set<String> unknown = new TreeSet<>();
    for (String module : new String[] {".", "../auction-sim", "../wallet", "../src/protocol"}) {
      try (Stream<Path> sources = Files.walk(Path.of(module, "src/main/java"))) {
        sources
            .filter(each -> each.toString().endsWith(".java"))
            .flatMap(each -> LITERAL.matcher(text(each)).results())
            .map(MatchResult::group)
            .flatMapToInt(String::codePoints)
            .mapToObj(Character::toString)
            .filter(sign -> !sign.equals("?") && Ascii.fold(sign).contains("?"))
            .forEach(unknown::add);
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void linesAndFormatsOfAPlainStreamAreAscii() {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    AsciiStream stream = new AsciiStream(written);
    stream.println("Checking … “2” of 2");
    stream.printf("%s is −1 or ≥ 2%n", "x");
    stream.print((String) null);
    assertThat(written.toString(StandardCharsets.US_ASCII))
        .isEqualTo("Checking ... \"2\" of 2\nx is -1 or >= 2\nnull");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
