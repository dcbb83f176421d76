package gavel.protocol.history;

import gavel.protocol.rpc.Block;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.Log;
import gavel.protocol.rpc.LogFilter;
import gavel.protocol.rpc.RpcErrorException;
import gavel.protocol.rpc.RpcException;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SaleEvents;
import gavel.wallet.Bytes;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sale's past, of which only new events are read. Two checkpoints are kept, each with its block's
 * hash: one at the last block that was looked at, and one at a block that is final. A checkpoint
 * whose block the chain no longer knows by that hash is passed over, so that after a reorganisation
 * the older one, or nothing, is begun from.
 */
public final class HistoryCache {
  /** Where a chain does not say what is final, so many blocks are left out. */
  private static final long UNSURE_BLOCKS = 64;

  /** A checkpoint is moved over so many blocks even where nothing happened in them. */
  private static final long FAR = 1_000;

  private static final int ATTEMPTS = 5;

  private final SaleClient sale;
  private final CheckpointFile newest;
  private final CheckpointFile settled;
  private final BlockTimes times;
  private final Checkpoint start;

  /**
   * A cache of one sale.
   *
   * @param deploymentBlock where its first events may be
   * @param folder where caches lie
   */
  public HistoryCache(SaleClient sale, long deploymentBlock, Path folder) {
    this.sale = sale;
    this.times = BlockTimes.of(sale.chain());
    CheckpointKey key =
        new CheckpointKey(
            sale.chain().chainId(), sale.address(), deploymentBlock, sale.paymentTokens());
    this.newest = new CheckpointFile(folder.resolve(key.fileName("newest")), key);
    this.settled = new CheckpointFile(folder.resolve(key.fileName("final")), key);
    this.start = Checkpoint.beginning(key);
  }

  /** The past up to the latest block. */
  public Past read() {
    return read(Optional.empty());
  }

  /**
   * The past up to the latest block, from one that was read earlier on. Where nothing happened
   * since, the history is the same object.
   */
  public Past later(Past earlier) {
    return read(Optional.of(earlier));
  }

  private Past read(Optional<Past> earlier) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Block head = sale.chain().latestBlock();
      Optional<Past> past = upTo(head, earlier);
      if (past.isPresent()) {
        return past.get();
      }
    }
    throw new RpcException(
        "The chain replaced its last block %d times while the sale's events were read. Try again in a minute."
            .formatted(ATTEMPTS));
  }

  /** Empty where the block was replaced meanwhile: the events may be of two chains then. */
  private Optional<Past> upTo(Block head, Optional<Past> earlier) {
    Checkpoint from = standing(head, earlier);
    if (from.block() == head.number()) {
      return Optional.of(new Past(head, from.folded()));
    }
    List<Log> fresh =
        sale.chain().logs(LogFilter.all(sale.address(), from.block() + 1, head.number()));
    boolean far = head.number() - from.block() >= FAR;
    Optional<Block> sure = fresh.isEmpty() && !far ? Optional.empty() : finalBlock(head);
    if (!stands(head.number(), head.hash())) {
      return Optional.empty();
    }
    if (fresh.isEmpty()) {
      sure.filter(block -> block.number() > from.block())
          .ifPresent(block -> settled.save(Checkpoint.at(block, from.folded())));
      return Optional.of(new Past(head, from.folded()));
    }
    HistoryReplay replay = new HistoryReplay(from.folded().history(), times);
    int taken = 0;
    if (sure.isPresent() && sure.get().number() > from.block()) {
      taken = replay(fresh, 0, sure.get().number(), replay);
      settled.save(Checkpoint.at(sure.get(), Folded.of(replay.result())));
    }
    replay(fresh, taken, head.number(), replay);
    Folded now = Folded.of(replay.result());
    // Who keeps the past in memory and looks often does not write it each time.
    if (taken < fresh.size() && earlier.isEmpty()) {
      newest.save(Checkpoint.at(head, now));
    }
    return Optional.of(new Past(head, now));
  }

  private static int replay(List<Log> logs, int from, long toBlock, HistoryReplay replay) {
    int next = from;
    while (next < logs.size() && logs.get(next).blockNumber() <= toBlock) {
      SaleEvents.decode(logs.get(next)).ifPresent(replay::apply);
      next++;
    }
    return next;
  }

  /** The latest point that the chain still knows, at most the head. */
  private Checkpoint standing(Block head, Optional<Past> earlier) {
    return earlier
        .map(Past::checkpoint)
        .filter(point -> stands(point, head))
        .or(
            () ->
                Stream.of(newest, settled)
                    .sorted(Comparator.comparingLong(CheckpointFile::saidBlock).reversed())
                    .flatMap(file -> file.load().stream())
                    .filter(point -> stands(point, head))
                    .findFirst())
        .orElse(start);
  }

  private boolean stands(Checkpoint point, Block head) {
    return point.block() == head.number()
        ? point.hash().equals(head.hash())
        : point.block() < head.number() && stands(point.block(), point.hash());
  }

  private boolean stands(long number, Bytes hash) {
    return sale.chain()
        .block(BlockTag.of(number))
        .filter(now -> now.hash().equals(hash))
        .isPresent();
  }

  private Optional<Block> finalBlock(Block head) {
    try {
      return sale.chain()
          .block(BlockTag.FINALIZED)
          .map(block -> block.number() > head.number() ? head : block);
    } catch (RpcErrorException e) {
      // A chain without the tag: keep a distance instead.
      return head.number() < UNSURE_BLOCKS
          ? Optional.empty()
          : sale.chain().block(BlockTag.of(head.number() - UNSURE_BLOCKS));
    }
  }
}
