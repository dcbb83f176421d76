package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The report that goes into bug reports. */
class DoctorTest {

  @TempDir private Path home;
  private Run run;

  @BeforeEach
  void settle() {
    run = new Run().with("HOME", home.toString());
  }

  @Test
  void anEmptyHomeIsDescribedInFull() {
    JsonNode report = run.gavel("doctor", "--json").json();
    assertThat(report.get("schema").asString()).isEqualTo("gavel.doctor/1");
    assertThat(report.get("version").asString()).isEqualTo(Version.current());
    assertThat(report.get("java").asString()).startsWith("25");
    assertThat(report.get("jvm").asString()).isEqualTo(System.getProperty("java.vm.name"));
    assertThat(report.get("system").asString()).startsWith(System.getProperty("os.name"));
    assertThat(report.get("formats").get("profile").asInt()).isEqualTo(1);
    assertThat(report.get("formats").get("journal").asInt()).isPositive();
    assertThat(found(report))
        .containsKeys("profile", "formats", "journal", "local node", "network", "sale")
        .containsEntry(
            "hosts", "none, and the npm registry once, for the local node; no telemetry");
  }

  @Test
  void anEndpointsKeyIsInNeitherForm() throws IOException {
    String secret = "k3y-0f-an-end-p0int";
    Path networks = home.resolve(".config/gavel/networks.toml");
    Files.createDirectories(networks.getParent());
    Files.writeString(
        networks,
        """
        version = 1
        network = [{name = 'mine', title = 'Mine', chain-id = 5, layer = 'L1', \
        purpose = 'TESTNET', endpoints = ['http://user:%s@127.0.0.1:9/v3/%s?key=%s']}]
        """
            .formatted(secret, secret, secret));
    for (String form : new String[] {"--json", "--verbose"}) {
      Run.Result result = run.gavel("doctor", "--network", "mine", form);
      assertThat(result.exit()).isEqualTo(6);
      assertThat(result.out()).contains("127.0.0.1").doesNotContain(secret);
      assertThat(result.err()).doesNotContain(secret);
    }
  }

  private static Map<String, String> found(JsonNode report) {
    Map<String, String> found = new HashMap<>();
    StreamSupport.stream(report.get("findings").spliterator(), false)
        .forEach(each -> found.put(each.get("subject").asString(), each.get("found").asString()));
    return found;
  }
}
