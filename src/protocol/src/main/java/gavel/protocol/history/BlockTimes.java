package gavel.protocol.history;

import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Log;
import gavel.protocol.rpc.RpcException;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/** When blocks were made: as their logs say, else asked once each. */
public final class BlockTimes {
  private final LongFunction<Instant> ask;
  private final ConcurrentHashMap<Long, Instant> known = new ConcurrentHashMap<>();

  private BlockTimes(LongFunction<Instant> ask) {
    this.ask = ask;
  }

  /** Times of a chain. */
  public static BlockTimes of(EthClient chain) {
    return new BlockTimes(
        number ->
            chain
                .block(BlockTag.of(number))
                .orElseThrow(
                    () -> new RpcException("The node no longer knows block " + number + "."))
                .timestamp());
  }

  /** Only times that the logs say themselves. */
  public static BlockTimes fromLogs() {
    return new BlockTimes(
        number -> {
          throw new RpcException("The logs do not say when block " + number + " was made.");
        });
  }

  /** When a log's block was made. */
  public Instant of(Log log) {
    return log.timestamp().orElseGet(() -> of(log.blockNumber()));
  }

  /** When a block was made. */
  public Instant of(long block) {
    return known.computeIfAbsent(block, ask::apply);
  }
}
