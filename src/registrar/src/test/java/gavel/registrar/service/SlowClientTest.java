package gavel.registrar.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SlowClientTest {
  private static final String LINE = "POST /oauth.RefreshAccessToken HTTP/1.1\r\nHost: x\r\n";

  @TempDir Path folder;

  @Test
  void whoNeverFinishesARequestIsCutOff() throws Exception {
    Process service = ServiceProcess.start(folder.resolve("registrar.db"), 1);
    try (BufferedReader said = service.inputReader(StandardCharsets.UTF_8)) {
      int port = URI.create(said.readLine()).getPort();
      try (Socket headers = begin(port, LINE);
          Socket body = begin(port, LINE + "Content-Length: 100\r\n\r\n{")) {
        assertThat(end(headers)).isEqualTo(-1);
        assertThat(end(body)).isEqualTo(-1);
      }
    } finally {
      service.destroyForcibly().waitFor();
    }
  }

  private static Socket begin(int port, String text) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(120_000);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static int end(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read();
    } catch (SocketException e) {
      // A reset is an end, too.
      return -1;
    }
  }
}
