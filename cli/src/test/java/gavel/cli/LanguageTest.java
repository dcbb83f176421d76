package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both programs where the machine speaks a language that writes its own digits. */
class LanguageTest {

  @TempDir private Path home;

  @Test
  void numbersAreTheSameInEveryLanguage() throws Exception {
    Files.writeString(
        home.resolve("bids.csv"), "entity,amount,price\na,25000,0.0500\nb,1000,0.0300\n");
    String file = home.resolve("bids.csv").toString();
    for (String[] line : new String[][] {{"clear", file, "--json"}, {"clear", file, "--csv"}}) {
      assertThat(inPersian(AuctionSim.class, line)).isEqualTo(new Run().auctionSim(line).out());
    }
    String[] codes = {"help", "exit-codes"};
    assertThat(inPersian(Gavel.class, codes)).isEqualTo(new Run().gavel(codes).out());
  }

  private String inPersian(Class<?> program, String... words) throws IOException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=fa",
                "-Duser.country=IR",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("HOME", home.toString());
    Process process = builder.start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
