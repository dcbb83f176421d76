package gavel.protocol.history;

import gavel.protocol.rpc.Block;
import gavel.wallet.Bytes;

/**
 * What a sale's events came to up to a block, and by what hash the chain knew that block.
 *
 * @param folded read only once it is known that the block still stands
 */
record Checkpoint(long block, Bytes hash, Folded folded) {
  /** Before a sale's first event. */
  static Checkpoint beginning(CheckpointKey key) {
    return new Checkpoint(
        key.deploymentBlock() - 1, Bytes.EMPTY, Folded.of(SaleHistory.none(key.tokens())));
  }

  static Checkpoint at(Block block, Folded folded) {
    return new Checkpoint(block.number(), block.hash(), folded);
  }
}
