package gavel.auction.fast;

/**
 * What every bid was filled.
 *
 * @param accepted micro-USD by bid
 * @param rationed whether tranches shared the offer out
 * @param parts which tranche filled what
 * @param dropped bids below the least fill
 */
record Filled(Column accepted, boolean rationed, Parts parts, Bits dropped) {
  /** Micro-USD by bid. */
  interface Column {
    /** What the bid at an index got. */
    long get(int bid);
  }
}
