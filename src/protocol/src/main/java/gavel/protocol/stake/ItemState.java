package gavel.protocol.stake;

import java.util.Arrays;

/** What becomes of an item. */
public enum ItemState {
  /** Paid out, or never there. */
  NONE(0),
  /** Delegated stake on the way out. */
  THAWING(1),
  /** A provider's own stake on the way out. */
  OWN_THAWING(2),
  /** With a new provider, still answering for the old one. */
  MOVED(3),
  /** The same on the way out. */
  MOVED_THAWING(4);

  private final long number;

  ItemState(long number) {
    this.number = number;
  }

  /** The state that the contract writes as this number. */
  static ItemState of(long number) {
    return Arrays.stream(values())
        .filter(each -> each.number == number)
        .findFirst()
        .orElseThrow(() -> new StakeException("Stake is in the unknown state " + number + "."));
  }
}
