package gavel.auction.fast;

/**
 * What every bid was filled.
 *
 * @param rationed whether tranches shared the offer out
 * @param parts which tranche filled what
 * @param dropped bids below the least fill
 */
record Filled(Column accepted, boolean rationed, Parts parts, Bits dropped) {
  /** Micro-USD by bid. */
  static final class Column {
    private final long[] micro;

    Column(long[] micro) {
      this.micro = micro;
    }

    long get(int bid) {
      return micro[bid];
    }

    long[] values() {
      return micro;
    }
  }
}
