package gavel.protocol.history;

import gavel.auction.fast.BidColumns;
import gavel.protocol.rpc.Block;

/** A sale's past up to a block; what was kept of it is read as far as it is asked for. */
public final class Past {
  private final Block head;
  private final Folded folded;

  Past(Block head, Folded folded) {
    this.head = head;
    this.folded = folded;
  }

  /** The last block whose events are in it. */
  public Block head() {
    return head;
  }

  /** What the events come to. */
  public SaleHistory history() {
    return folded.history();
  }

  /**
   * The book as it is at that block, without the order in which its money came; ready much sooner
   * than {@code history().book()}.
   */
  public BidColumns columns() {
    return folded.columns();
  }

  Checkpoint checkpoint() {
    return Checkpoint.at(head, folded);
  }

  Folded folded() {
    return folded;
  }
}
