package gavel.protocol.journal;

import java.util.Locale;

/** How far a transaction has come. */
public enum EntryState {
  /** Its nonce is reserved; nothing is signed. */
  PLANNED(true),
  /** Signed, the bytes are kept, and perhaps sent. */
  SIGNED(true),
  /** A node took it. */
  SENT(true),
  /** Given to a signer that sends by itself; neither bytes nor hash are known yet. */
  HANDED_OVER(true),
  /** In a block, and it did what it should. */
  MINED(true),
  /** In a block, without effect but for the fee. */
  REVERTED(true),
  /** Another transaction with its nonce was mined. */
  REPLACED(false),
  /** Given up before any node took it. */
  DROPPED(false),
  /** In a block that will not be undone. */
  FINAL(false),
  /** In a block that will not be undone, without effect but for the fee. */
  FINAL_REVERTED(false);

  private final boolean watched;

  EntryState(boolean watched) {
    this.watched = watched;
  }

  /** Whether something can still happen to it. */
  public boolean isWatched() {
    return watched;
  }

  /** Whether it is on its way and not yet in a block. */
  public boolean isOpen() {
    return this == PLANNED || this == SIGNED || this == SENT || this == HANDED_OVER;
  }

  /** The word for people and files, such as {@code handed over}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
