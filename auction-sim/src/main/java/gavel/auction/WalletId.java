package gavel.auction;

/**
 * The wallet that a commitment came from.
 *
 * @param text an address as 0x and 40 lower-case hex digits, or {@code -} where a book names none
 */
public record WalletId(String text) implements Comparable<WalletId> {
  /** A book that names no wallet. */
  public static final WalletId NONE = new WalletId("-");

  /** Takes an address in any case and keeps it in lower case. */
  public WalletId {
    text = AddressText.normal(text, "A wallet");
  }

  /** {@link #NONE} first, then by the address's bytes. */
  @Override
  public int compareTo(WalletId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
