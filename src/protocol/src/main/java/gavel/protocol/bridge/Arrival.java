package gavel.protocol.bridge;

import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Receipt;
import java.util.Optional;

/** What has become of a deposit on the L2. */
public sealed interface Arrival {
  /** It is there. */
  record Arrived(Receipt receipt) implements Arrival {}

  /** The L2 transaction came and failed: the ether is with the sender on the L2. */
  record Failed(Receipt receipt) implements Arrival {}

  /** The L2 has not taken it up yet, or the node that was asked is behind. */
  record Underway() implements Arrival {}

  /** Asks the L2. */
  static Arrival of(EthClient l2, Deposit deposit) {
    Optional<Receipt> receipt = l2.receipt(deposit.hash());
    if (receipt.isEmpty()) {
      return new Underway();
    }
    return receipt.get().succeeded() ? new Arrived(receipt.get()) : new Failed(receipt.get());
  }
}
