package gavel.auction;

/**
 * The payment token of a commitment.
 *
 * @param text an address as 0x and 40 lower-case hex digits, or {@code -} where a book names none
 */
public record TokenId(String text) implements Comparable<TokenId> {
  /** A book that names no payment token. */
  public static final TokenId NONE = new TokenId("-");

  /** Takes an address in any case and keeps it in lower case. */
  public TokenId {
    text = AddressText.normal(text, "A payment token");
  }

  /** {@link #NONE} first, then by the address's bytes. */
  @Override
  public int compareTo(TokenId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
