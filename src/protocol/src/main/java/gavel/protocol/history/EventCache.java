package gavel.protocol.history;

import gavel.protocol.rpc.Block;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Log;
import gavel.protocol.rpc.LogFilter;
import gavel.protocol.rpc.RpcErrorException;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SaleEvents;
import gavel.protocol.sale.SaleLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sale's events, of which only new ones are read. What is kept in the file is final: a block that
 * could still be replaced is read again each time. A file that belongs to another chain or sale, or
 * whose last block the chain does not know by that hash, is begun anew.
 */
public final class EventCache {
  /** Where a chain does not say what is final, so many blocks are left out. */
  private static final long UNSURE_BLOCKS = 64;

  private final SaleClient sale;
  private final long deploymentBlock;
  private final EventFile file;

  /**
   * A cache of one sale.
   *
   * @param folder where caches lie
   */
  public EventCache(SaleClient sale, long deploymentBlock, Path folder) {
    this.sale = sale;
    this.deploymentBlock = deploymentBlock;
    this.file =
        new EventFile(
            folder.resolve(
                "events-%d-%s.bin"
                    .formatted(sale.chain().chainId(), sale.address().lower().substring(2))),
            sale.address());
  }

  /** All events from the sale's creation up to a block, included. */
  public List<SaleLog> read(long toBlock) {
    EthClient chain = sale.chain();
    List<Log> logs = new ArrayList<>(kept());
    long next = file.lastBlock().map(last -> last.number() + 1).orElse(deploymentBlock);
    Optional<Block> safe = finalBlock(toBlock);
    if (safe.isPresent() && safe.get().number() >= next) {
      List<Log> fresh = chain.logs(LogFilter.all(sale.address(), next, safe.get().number()));
      file.append(safe.get(), fresh);
      logs.addAll(fresh);
      next = safe.get().number() + 1;
    }
    if (next <= toBlock) {
      logs.addAll(chain.logs(LogFilter.all(sale.address(), next, toBlock)));
    }
    return logs.stream()
        .filter(log -> log.blockNumber() <= toBlock)
        .flatMap(log -> SaleEvents.decode(log).stream())
        .toList();
  }

  private List<Log> kept() {
    List<Log> logs = file.load();
    boolean stands =
        file.lastBlock()
            .map(
                last ->
                    sale.chain()
                        .block(BlockTag.of(last.number()))
                        .filter(now -> now.hash().equals(last.hash()))
                        .isPresent())
            .orElse(true);
    if (!stands) {
      file.forget();
      return List.of();
    }
    return logs;
  }

  private Optional<Block> finalBlock(long toBlock) {
    try {
      return sale.chain()
          .block(BlockTag.FINALIZED)
          .filter(block -> block.number() <= toBlock)
          .or(() -> sale.chain().block(BlockTag.of(toBlock)).filter(this::isFinal));
    } catch (RpcErrorException e) {
      // A chain without the tag: keep a distance instead.
      return toBlock - UNSURE_BLOCKS < deploymentBlock
          ? Optional.empty()
          : sale.chain().block(BlockTag.of(toBlock - UNSURE_BLOCKS));
    }
  }

  private boolean isFinal(Block block) {
    return sale.chain()
        .block(BlockTag.FINALIZED)
        .filter(last -> last.number() >= block.number())
        .isPresent();
  }
}
