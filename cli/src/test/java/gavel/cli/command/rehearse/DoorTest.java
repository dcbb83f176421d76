package gavel.cli.command.rehearse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorTest {

  private static final String LOOK = "{\"method\":\"eth_chainId\"}";
  private static final String SEND = "{\"method\":\"eth_sendRawTransaction\"}";

  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private HttpServer node;

  @BeforeEach
  void start() throws IOException {
    node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    node.createContext("/", this::answer);
    node.start();
  }

  @AfterEach
  void stop() {
    node.stop(0);
  }

  @Test
  void theTransactionThatIsOneTooManyDoesNotArriveAndNothingDoesAfterIt() throws IOException {
    try (Door door = door(2)) {
      assertThat(asks(door, LOOK, 3)).contains("200 OK");
      assertThat(asks(door, SEND, 3)).contains("200 OK");
      assertThat(asks(door, LOOK, 3)).contains("200 OK");
      assertThat(asks(door, SEND, 3)).contains("200 OK");
      assertThat(door.fell()).isFalse();

      assertThat(answerOrNothing(door, SEND)).isEmpty();

      assertThat(door.fell()).isTrue();
      assertThat(answerOrNothing(door, LOOK)).isEmpty();
    }
    assertThat(arrived).containsExactly(LOOK, SEND, LOOK, SEND);
  }

  @Test
  void aTransactionIsCountedWhereverItsRequestIsCut() throws IOException {
    try (Door door = door(SEND.length())) {
      for (int cut = 0; cut < SEND.length(); cut++) {
        assertThat(asks(door, SEND, cut)).contains("200 OK");
      }
      assertThat(answerOrNothing(door, SEND)).isEmpty();
    }
    assertThat(arrived).hasSize(SEND.length()).containsOnly(SEND);
  }

  private Door door(int transactions) {
    return new Door(URI.create("http://127.0.0.1:" + node.getAddress().getPort()), transactions);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      arrived.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private static String answerOrNothing(Door door, String body) {
    try {
      return asks(door, body, 3);
    } catch (IOException reset) {
      return "";
    }
  }

  /** Sends one request in two pieces, the first with so many bytes of the body. */
  private static String asks(Door door, String body, int cut) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.address().getPort())) {
      socket.setTcpNoDelay(true);
      String head =
          "POST / HTTP/1.1\r\nHost: node\r\nConnection: close\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n";
      socket.getOutputStream().write((head + body.substring(0, cut)).getBytes(UTF_8));
      socket.getOutputStream().flush();
      socket.getOutputStream().write(body.substring(cut).getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
