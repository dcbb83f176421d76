package gavel.auction.montecarlo;

/**
 * The bids of a book in a few blocks of neighbouring prices, from the highest down. A block that
 * the price does not lie in counts by its sum alone. Where blocks end depends on the book only, so
 * draws do not depend on the machine.
 */
final class PriceBlocks {
  private static final int BLOCKS = 48;

  final Bids bids;
  final int[] from;
  final int[] to;
  final int count;

  PriceBlocks(Bids byPrice, int minTick) {
    bids = byPrice;
    from = new int[byPrice.size() + 1];
    to = new int[byPrice.size() + 1];
    int target = Math.max(1, byPrice.size() / BLOCKS);
    int blocks = 0;
    int start = 0;
    while (start < byPrice.size() && byPrice.tick[start] >= minTick) {
      int end = start;
      while (end < byPrice.size()
          && byPrice.tick[end] >= minTick
          && (end - start < target || byPrice.tick[end] == byPrice.tick[end - 1])) {
        end++;
      }
      from[blocks] = start;
      to[blocks++] = end;
      start = end;
    }
    count = blocks;
  }

  int size(int block) {
    return to[block] - from[block];
  }

  int highest(int block) {
    return bids.tick[from[block]];
  }

  int lowest(int block) {
    return bids.tick[to[block] - 1];
  }
}
