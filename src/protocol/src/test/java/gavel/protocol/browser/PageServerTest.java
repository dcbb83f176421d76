package gavel.protocol.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageServerTest {
  private final PageServer server = new PageServer(new Mailbox(Duration.ofSeconds(1)));
  private final URI address = server.address();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theAddressWorksOnceAndNothingElseIsServed() throws IOException {
    String page = get(address.getPath(), host());
    assertThat(page)
        .startsWith("HTTP/1.1 200 ")
        .contains("frame-ancestors 'none'")
        .containsIgnoringCase("Referrer-policy: no-referrer");
    assertThat(get(address.getPath(), host())).startsWith("HTTP/1.1 410 ");
    assertThat(get("/", host())).startsWith("HTTP/1.1 404 ");
    assertThat(get("/wallet.html", host())).startsWith("HTTP/1.1 404 ");
  }

  @Test
  void anotherNameForThisComputerGetsNothingAndUsesNothingUp() throws IOException {
    assertThat(get(address.getPath(), "evil.example:" + address.getPort()))
        .startsWith("HTTP/1.1 403 ");
    assertThat(get(address.getPath(), host())).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void answersAreTakenFromThePageOnly() throws IOException {
    Matcher session =
        Pattern.compile("fetch\\('(/[0-9a-f]+/answer)'").matcher(get(address.getPath(), host()));
    assertThat(session.find()).isTrue();
    assertThat(post(session.group(1), "http://evil.example")).startsWith("HTTP/1.1 403 ");
    assertThat(post(session.group(1), "http://" + host())).startsWith("HTTP/1.1 204 ");
  }

  private String host() {
    return "127.0.0.1:" + address.getPort();
  }

  private String get(String path, String host) throws IOException {
    return exchange("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  private String post(String path, String origin) throws IOException {
    return exchange(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: "
            + host()
            + "\r\nOrigin: "
            + origin
            + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
  }

  private String exchange(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
