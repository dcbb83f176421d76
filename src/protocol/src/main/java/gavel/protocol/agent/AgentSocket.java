package gavel.protocol.agent;

import gavel.protocol.external.Deadline;
import gavel.protocol.external.MessageStream;
import gavel.wallet.external.Messages;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The agent's socket: mode 0600 in a folder of mode 0700, and for this user's processes only. */
public final class AgentSocket implements AutoCloseable {
  /** A client sends its request at once; one that does not must not hold a thread. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String STOP = "gavel_stop";

  /** Short, since a socket's path has little room. */
  private static final String MAKING = ".new";

  private final ServerSocketChannel server;
  private final Path path;
  private final Agent agent;
  private final String user;

  private AgentSocket(ServerSocketChannel server, Path path, Agent agent) throws IOException {
    this.server = server;
    this.path = path;
    this.agent = agent;
    this.user = Files.getOwner(path).getName();
  }

  /**
   * Opens the socket; one that a dead agent left is replaced.
   *
   * @throws AgentException where a live agent has it, or it cannot be made
   */
  public static AgentSocket open(Path path, Agent agent) {
    try {
      PrivateFiles.createFolders(path.toAbsolutePath().getParent());
      requireOwnFolder(path.toAbsolutePath().getParent());
      clear(path);
      return new AgentSocket(listening(path), path, agent);
    } catch (IOException e) {
      throw new AgentException(
          "The agent's socket "
              + path
              + " cannot be made: "
              + e.getMessage()
              + ". Name a shorter path, or another folder: --socket",
          e);
    }
  }

  /** It is there under its name once it listens and has its mode: whoever sees it can use it. */
  private static ServerSocketChannel listening(Path path) throws IOException {
    Path made = path.resolveSibling(MAKING);
    Files.deleteIfExists(made);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(made));
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-------"));
    Files.move(made, path); // not over another agent's that came first
    return server;
  }

  /** Between its making and its mode, only the folder keeps others from the socket. */
  private static void requireOwnFolder(Path folder) throws IOException {
    boolean open =
        Files.getPosixFilePermissions(folder).stream()
            .anyMatch(permission -> !permission.name().startsWith("OWNER_"));
    if (open) {
      throw new AgentException(
          "The folder "
              + folder
              + " is open to others, so the agent's socket does not go there. Name another one with"
              + " --socket, or close it: chmod 700 "
              + folder);
    }
  }

  private static void clear(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (SocketChannel probe = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      probe.connect(UnixDomainSocketAddress.of(path));
      throw new AgentException(
          "An agent listens at " + path + " already. To stop it: gavel wallet agent --stop");
    } catch (java.net.SocketException nobody) {
      Files.delete(path);
    }
  }

  /** Serves until the time is over, the socket is closed, or a client asks it to stop. */
  public void serve(Duration most) {
    Thread timer = Thread.ofVirtual().start(() -> closeAfter(most));
    try {
      while (true) {
        SocketChannel client = server.accept();
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (ClosedChannelException end) {
      timer.interrupt();
    } catch (IOException e) {
      throw new AgentException("The agent's socket " + path + " failed: " + e.getMessage(), e);
    }
  }

  private void closeAfter(Duration most) {
    try {
      Thread.sleep(most);
      close();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(SocketChannel client) {
    try (client;
        Deadline deadline = Deadline.of(client, PATIENCE)) {
      if (!Peer.isUser(client, user)) {
        return;
      }
      MessageStream messages = new MessageStream(client);
      JsonNode request = messages.read();
      deadline.met();
      messages.write(Messages.bytes(answer(request)));
      if (request.path("method").asString("").equals(STOP)) {
        close();
      }
    } catch (IOException | JacksonException gone) {
      // The client went away or sent no JSON: it alone misses the answer.
      agent.unheard();
    }
  }

  private ObjectNode answer(JsonNode request) {
    ObjectNode answer = JsonMapper.shared().createObjectNode().put("jsonrpc", "2.0");
    answer.set("id", request.path("id"));
    try {
      String method = request.path("method").asString("");
      answer.set(
          "result",
          method.equals(STOP)
              ? JsonMapper.shared().getNodeFactory().booleanNode(true)
              : agent.answer(method, request.path("params")));
    } catch (RefusedException refused) {
      answer.putObject("error").put("code", refused.code()).put("message", refused.getMessage());
    }
    return answer;
  }

  /** Ends the agent at a socket. */
  public static void stop(gavel.wallet.external.Transport agent) {
    agent.call(STOP);
  }

  /** Its file goes first, so that whoever waits for the end finds the place free. */
  @Override
  public synchronized void close() {
    if (!server.isOpen()) {
      return; // the file there now may be another agent's
    }
    try (server) {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new AgentException("The agent's socket " + path + " cannot be removed.", e);
    }
  }
}
