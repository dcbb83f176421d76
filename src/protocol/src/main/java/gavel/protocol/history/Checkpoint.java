package gavel.protocol.history;

import gavel.protocol.rpc.Block;
import gavel.wallet.Bytes;
import java.util.function.Supplier;

/**
 * A sale's history up to a block, and by what hash the chain knew that block.
 *
 * @param reader makes the history, once it is known that the block still stands
 */
record Checkpoint(long block, Bytes hash, Supplier<SaleHistory> reader) {
  /** Before a sale's first event. */
  static Checkpoint beginning(CheckpointKey key) {
    return new Checkpoint(
        key.deploymentBlock() - 1, Bytes.EMPTY, () -> SaleHistory.none(key.tokens()));
  }

  static Checkpoint at(Block block, SaleHistory history) {
    return new Checkpoint(block.number(), block.hash(), () -> history);
  }

  SaleHistory history() {
    return reader.get();
  }
}
