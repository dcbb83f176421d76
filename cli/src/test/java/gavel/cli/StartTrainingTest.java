package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What fails in the training is not in the start-up cache. After a change of what commands ask: see
 * src/build/record-training.sh.
 */
class StartTrainingTest {

  @Test
  void everyLineThatTrainsGetsToItsEnd() throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Map<String, Integer> ends =
        StartTraining.run(new PrintStream(said, true, StandardCharsets.UTF_8));
    Map<String, Integer> failed = new LinkedHashMap<>(ends);
    failed.values().removeIf(exit -> exit == 0);
    assertThat(failed)
        .as(said.toString(StandardCharsets.UTF_8))
        .isEqualTo(Map.of("nonsense", 2, "bid place --nonsense", 2));
    assertThat(ends).containsKeys("doctor", "bid show --account @alice@ --json");
  }
}
