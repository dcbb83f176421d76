package gavel.auction;

/** accepted + refund = committed, at every level of a settlement. */
final class Conservation {
  private Conservation() {}

  static void require(Object whose, long committed, long accepted, long refund) {
    if (accepted < 0 || refund < 0 || accepted + refund != committed) {
      throw new IllegalArgumentException(
          "Money of %s does not add up: accepted %d and refund %d of %d."
              .formatted(whose, accepted, refund, committed));
    }
  }
}
