package gavel.registrar;

import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.EthClient;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of a local chain: that of the block that would be made now. The latest block's own time
 * stands still while nothing happens there, and a permit dated by it would be born expired.
 */
public final class ChainTime implements InstantSource {
  private final EthClient chain;

  /** The time of a chain whose node knows a pending block, as anvil does. */
  public ChainTime(EthClient chain) {
    this.chain = chain;
  }

  @Override
  public Instant instant() {
    return chain.block(BlockTag.PENDING).orElseGet(chain::latestBlock).timestamp();
  }
}
