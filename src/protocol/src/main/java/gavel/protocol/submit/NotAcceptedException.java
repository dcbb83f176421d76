package gavel.protocol.submit;

import gavel.protocol.ProtocolException;
import gavel.protocol.journal.JournalEntry;

/** The node refused a signed transaction; it is given up, and its nonce is free again. */
public final class NotAcceptedException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  private final transient JournalEntry entry;

  NotAcceptedException(JournalEntry entry, String nodeMessage, Throwable cause) {
    super(
        "The node did not accept \""
            + entry.purpose()
            + "\" (nonce "
            + entry.nonce()
            + "): "
            + nodeMessage.strip()
            + ". Nothing was sent, and the journal has given it up.",
        cause);
    this.entry = entry;
  }

  /** The journal's entry, given up. */
  public JournalEntry entry() {
    return entry;
  }
}
