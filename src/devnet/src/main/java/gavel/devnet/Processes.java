package gavel.devnet;

import gavel.devnet.chain.LocalChain;
import gavel.devnet.node.Anvil;
import gavel.devnet.state.StateFolder;
import gavel.protocol.network.Network;
import gavel.protocol.network.Networks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** What runs for the local chains in this program. A node that dies takes the rest with it. */
final class Processes implements AutoCloseable {
  private final StateFolder folder;
  private final List<Anvil> nodes = new ArrayList<>();
  private final Deque<AutoCloseable> kept = new ArrayDeque<>();
  private final CompletableFuture<DevnetDownException> death = new CompletableFuture<>();
  private final Thread onShutdown = new Thread(this::close, "stop-devnet");
  private boolean closed;

  /** Nothing yet. What comes ends with the program at the latest. */
  Processes(StateFolder folder) {
    this.folder = folder;
    Runtime.getRuntime().addShutdownHook(onShutdown);
  }

  /** Starts a node, and waits until it answers. */
  LocalChain startNode(Path program, long chainId, Path cache, OptionalInt history) {
    Network network = Networks.find(chainId).orElseThrow();
    Path states = cache.resolve("nodes");
    Anvil node =
        network.opStack()
            ? Anvil.startRollup(program, chainId, states, history)
            : Anvil.start(program, chainId, states, history);
    nodes.add(keep(node));
    Thread.startVirtualThread(() -> ended(node.ended().join()));
    LocalChain chain = new LocalChain(network.through(List.of(node.endpoint())));
    chain.client().ping();
    return chain;
  }

  /** Takes something to close at the end, the last one first. */
  synchronized <T extends AutoCloseable> T keep(T resource) {
    kept.push(resource);
    return resource;
  }

  long pid(long chainId) {
    return nodes.stream()
        .filter(node -> node.chainId() == chainId)
        .mapToLong(Anvil::pid)
        .findFirst()
        .orElseThrow();
  }

  /** Completes when a node has ended by itself, after everything else was stopped. */
  CompletableFuture<DevnetDownException> death() {
    return death.copy();
  }

  private void ended(Anvil node) {
    if (node.died()) {
      String why =
          "The local node of chain %d has stopped by itself, and the other one was stopped with it. It said last: %s"
              .formatted(node.chainId(), node.lastWords());
      try {
        close();
        death.complete(new DevnetDownException(why));
      } catch (DevnetException e) {
        death.complete(new DevnetDownException(why + " " + e.getMessage(), e));
      }
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    List<String> failures = new ArrayList<>();
    attempt(() -> Files.deleteIfExists(folder.state()), failures);
    kept.forEach(each -> attempt(each, failures));
    forgetHook();
    if (!failures.isEmpty()) {
      throw new DevnetException(
          "The local chains were stopped, but not everything let go: "
              + String.join("; ", failures));
    }
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(onShutdown);
    } catch (IllegalStateException e) {
      return; // the program is on its way out, and this may be the hook itself
    }
  }

  /** One thing that does not close must not keep the others open. */
  private static void attempt(AutoCloseable each, List<String> failures) {
    try {
      each.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failures.add(e.toString());
    } catch (Exception e) {
      failures.add(e.toString());
    }
  }
}
