package gavel.devnet.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnvilTest {
  @TempDir Path work;

  @Test
  void aNodeAnswersWithItsChainIdAndIsGoneAfterClose() throws Exception {
    Anvil node = Anvil.start(RealAnvil.program(), 313371, work);
    assertThat(chainIdOf(node.endpoint().toString())).contains("\"0x4c81b\"");
    ProcessHandle process = ProcessHandle.of(node.pid()).orElseThrow();

    node.close();

    assertThat(process.isAlive()).isFalse();
    assertThat(node.alive()).isFalse();
    assertThat(node.died()).isFalse();
  }

  @Test
  void aNodeThatIsKilledIsNoticed() throws Exception {
    try (Anvil node = Anvil.start(RealAnvil.program(), 313371, work)) {
      assertThat(node.died()).isFalse();
      ProcessHandle.of(node.pid()).orElseThrow().destroyForcibly();
      node.ended().get(30, TimeUnit.SECONDS);
      assertThat(node.died()).isTrue();
    }
  }

  @Test
  void aNodeDoesNotOutliveAParentThatIsKilledOutright() throws Exception {
    Path program = RealAnvil.program();
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AnvilParent.class.getName(),
                program.toString(),
                work.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = parent.inputReader(StandardCharsets.UTF_8)) {
      ProcessHandle node = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
      assertThat(node.isAlive()).isTrue();

      parent.destroyForcibly().waitFor();

      node.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void aProgramThatIsNoNodeIsReportedWithWhatItSaid() throws IOException {
    Path program = work.resolve("anvil");
    Files.writeString(program, "#!/bin/sh\necho no such option\nexit 2\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    assertThatThrownBy(() -> Anvil.start(program, 313371, work))
        .isInstanceOf(NodeUnavailableException.class)
        .hasMessage("the local node for chain 313371 did not come up: no such option");
  }

  private static String chainIdOf(String endpoint) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(java.net.URI.create(endpoint))
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"eth_chainId\",\"params\":[]}"))
              .build();
      return client.send(request, BodyHandlers.ofString()).body();
    }
  }
}
