package gavel.cli.command.bid;

import gavel.protocol.sale.EntityState;

/** Words for what goes back. */
final class LeaveText {

  private LeaveText() {}

  /** Such as {@code wallet that paid}, {@code 2 wallets that paid}. */
  static String wallets(EntityState state) {
    int count = state.wallets().size();
    return count == 1 ? "wallet that paid" : count + " wallets that paid";
  }
}
