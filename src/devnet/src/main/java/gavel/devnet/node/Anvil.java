package gavel.devnet.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One local chain: an anvil process on a free port of 127.0.0.1, without accounts of its own.
 *
 * <p>The node ends with this program, however this program ends. On an orderly end a shutdown hook
 * stops it; against a kill that runs no hook, a shell that shares the node's process waits on a
 * pipe held open here, and kills the node when the pipe closes.
 */
public final class Anvil implements AutoCloseable {
  /** {@code $$} stays the same through exec, so the watcher knows the node's process. */
  private static final String GUARDED =
      "exec 3<&0; ( read -r _; kill -KILL $$ ) <&3 >/dev/null 2>&1 & exec \"$@\" </dev/null 3<&-";

  private static final Pattern LISTENING = Pattern.compile("Listening on 127\\.0\\.0\\.1:(\\d+)");
  private static final int START_SECONDS = 60;

  private final long chainId;
  private final Process process;
  private final LastLines said = new LastLines();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final CompletableFuture<Anvil> ended;
  private final Thread onShutdown = new Thread(this::kill, "stop-node");
  private volatile boolean closed;

  private Anvil(long chainId, Process process) {
    this.chainId = chainId;
    this.process = process;
    Thread.ofVirtual().start(this::read);
    this.ended = process.onExit().thenApply(ignored -> letGoOfTheWatcher());
  }

  /**
   * Starts a node and waits until it listens.
   *
   * @param program an anvil program
   * @param chainId the chain's id
   * @param cache a folder in which the node may keep old states
   * @throws NodeUnavailableException if it does not come up
   */
  public static Anvil start(Path program, long chainId, Path cache) {
    return start(program, chainId, cache, OptionalInt.empty());
  }

  /**
   * The same.
   *
   * @param history how many blocks' states are kept; empty for all
   */
  public static Anvil start(Path program, long chainId, Path cache, OptionalInt history) {
    return start(chainId, command(program, chainId, cache, "ethereum", history));
  }

  /** The same for an OP Stack chain, which takes deposit transactions. */
  public static Anvil startRollup(Path program, long chainId, Path cache, OptionalInt history) {
    return start(chainId, command(program, chainId, cache, "optimism", history));
  }

  private static Anvil start(long chainId, List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      Anvil node = new Anvil(chainId, process);
      Runtime.getRuntime().addShutdownHook(node.onShutdown);
      node.awaitListening();
      return node;
    } catch (IOException e) {
      throw new NodeUnavailableException(
          "the local node of chain %d does not start (%s)".formatted(chainId, e.getMessage()), e);
    }
  }

  private static List<String> command(
      Path program, long chainId, Path cache, String family, OptionalInt history) {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", GUARDED, "anvil-guard"));
    command.add(program.toString());
    command.addAll(List.of("--host", "127.0.0.1", "--port", "0", "--no-cors"));
    command.addAll(List.of("--network", family));
    command.addAll(List.of("--chain-id", Long.toString(chainId), "--accounts", "0"));
    // Blocks come at once for a transaction, and every 12 s without one, as on Ethereum: the latest
    // block's time is never far behind.
    command.addAll(List.of("--block-time", "12", "--mixed-mining"));
    // A chain of one node never reorganises: its latest block is safe and final.
    command.addAll(List.of("--slots-in-an-epoch", "0", "--cache-path", cache.toString()));
    history.ifPresent(
        blocks -> command.addAll(List.of("--prune-history", Integer.toString(blocks))));
    return command;
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        Matcher listening = LISTENING.matcher(line);
        if (listening.find()) {
          port.complete(Integer.valueOf(listening.group(1)));
        }
      }
    } catch (IOException e) {
      said.add("its output could not be read further: " + e.getMessage());
    }
    port.completeExceptionally(new IOException("it ended"));
  }

  private void awaitListening() {
    try {
      port.get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      close();
      throw new NodeUnavailableException(
          "the local node for chain %d did not come up: %s".formatted(chainId, said.joined()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new NodeUnavailableException("waiting for the local node was interrupted", e);
    }
  }

  /** Where the node's JSON-RPC is. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port.join());
  }

  /** The chain's id. */
  public long chainId() {
    return chainId;
  }

  /** The node's process id. */
  public long pid() {
    return process.pid();
  }

  /** Whether the node still runs. */
  public boolean alive() {
    return process.isAlive();
  }

  /** Completes when the node has ended, whether it was closed or died. */
  public CompletableFuture<Anvil> ended() {
    return ended.copy();
  }

  /** Whether the node ended by itself, or by another's hand. */
  public boolean died() {
    return !closed && !process.isAlive();
  }

  /** What the node said last. */
  public String lastWords() {
    return said.joined();
  }

  /** Stops the node, and returns when it is gone. A second call does nothing. */
  @Override
  public void close() {
    kill();
    ended.join();
    try {
      Runtime.getRuntime().removeShutdownHook(onShutdown);
    } catch (IllegalStateException e) {
      // The program is on its way out: the hook is this very call, or is about to find nothing.
      said.add("stopped while the program ended");
    }
  }

  private void kill() {
    closed = true;
    process.destroyForcibly();
  }

  private Anvil letGoOfTheWatcher() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      said.add("its watcher was gone: " + e.getMessage());
    }
    return this;
  }
}
