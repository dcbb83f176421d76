package gavel.cli.command.simulate;

import gavel.cli.exit.Failure;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Session;
import gavel.protocol.rpc.Block;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.RpcErrorException;
import gavel.protocol.settle.SaleSnapshot;
import gavel.protocol.settle.SettleException;
import java.nio.file.Path;

/** Reads a book from the chain, in pages that are kept until it is whole. */
final class ChainPull {

  private final Session session;
  private final Sale sale;

  ChainPull(Session session, Sale sale) {
    this.session = session;
    this.sale = sale;
  }

  /**
   * Reads it.
   *
   * @param out the book's file, beside which pages are kept
   * @param block or null for that of a reading that was cut off, or the latest
   */
  SaleSnapshot read(Path out, Long block) {
    try (PulledPages pages = new PulledPages(out, session)) {
      Block at = block(pages, block);
      pages.start(sale.l1().chainId(), sale.client().address(), at);
      if (pages.size() > 0) {
        session.say(
            "Going on at block %d with %d pages that were read before."
                .formatted(at.number(), pages.size()));
      }
      SaleSnapshot snapshot = SaleSnapshot.at(sale.client(), at, pages);
      pages.done();
      return snapshot;
    } catch (SettleException replaced) {
      // Pages of a block that is no more are worth nothing.
      new PulledPages(out, session).done();
      throw replaced;
    } catch (RpcErrorException refused) {
      throw cannot(refused, block);
    }
  }

  private Block block(PulledPages pages, Long wanted) {
    if (wanted == null && pages.block().isEmpty()) {
      return sale.l1().latestBlock();
    }
    long number = wanted == null ? pages.block().getAsLong() : wanted;
    return sale.l1()
        .block(BlockTag.of(number))
        .orElseThrow(
            () ->
                Failure.network(
                    "the node has no block "
                        + number
                        + "; its latest is "
                        + sale.l1().latestBlock().number()
                        + ".",
                    "Give an earlier block, or leave --block out."));
  }

  private RuntimeException cannot(RpcErrorException refused, Long block) {
    if (!refused.isPruned() && !refused.isBehind()) {
      return refused;
    }
    return Failure.network(
            "the node cannot answer at block %s: %s."
                .formatted(
                    block == null ? "that was latest" : block, refused.nodeMessage().strip()),
            "Name a node that keeps old states (an archive node) with --rpc-url, or leave --block"
                + " out.")
        .because(refused);
  }
}
