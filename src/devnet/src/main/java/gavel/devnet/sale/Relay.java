package gavel.devnet.sale;

import gavel.devnet.chain.LocalChain;
import gavel.protocol.bridge.Bridge;
import gavel.protocol.bridge.Deposit;
import gavel.protocol.rpc.RpcException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What a rollup's node does with deposits: reads them from the L1's blocks and includes each, as
 * the transaction that it is, in a block of the L2.
 */
public final class Relay implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final LocalChain l1;
  private final LocalChain l2;
  private final Bridge bridge;
  private final Consumer<String> log;
  private final Thread worker = new Thread(this::work, "relay");
  private long next;
  private volatile boolean closed;

  private Relay(LocalChain l1, LocalChain l2, SaleContracts contracts, Consumer<String> log) {
    this.l1 = l1;
    this.l2 = l2;
    this.bridge = new Bridge(l1.client(), contracts.l1StandardBridge(), contracts.optimismPortal());
    this.log = log;
    this.next = l1.client().blockNumber() + 1;
  }

  /**
   * Starts to relay what is deposited from now on.
   *
   * @param log is told where it has to stop
   */
  public static Relay start(
      LocalChain l1, LocalChain l2, SaleContracts contracts, Consumer<String> log) {
    Relay relay = new Relay(l1, l2, contracts, log);
    relay.worker.setDaemon(true);
    relay.worker.start();
    return relay;
  }

  private void work() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        relayNew();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RpcException e) {
      if (!closed) {
        log.accept("The bridge's relay has stopped: " + e.getMessage());
      }
    }
  }

  private void relayNew() {
    long head = l1.client().blockNumber();
    if (head >= next) {
      for (Deposit deposit : bridge.portalDeposits(next, head)) {
        include(deposit);
      }
      next = head + 1;
    }
  }

  /** A deposit that the L2's node does not take must not hold up those after it. */
  private void include(Deposit deposit) {
    try {
      l2.client().sendRawTransaction(deposit.raw());
    } catch (RpcException e) {
      if (!closed) {
        log.accept(
            "The deposit of transaction %s did not get to the L2: %s"
                .formatted(deposit.l1Transaction(), e.getMessage()));
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    worker.interrupt();
  }
}
