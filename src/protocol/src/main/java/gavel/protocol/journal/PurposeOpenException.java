package gavel.protocol.journal;

import gavel.protocol.ProtocolException;

/** The same thing is under way already: sending it again could do it twice. */
public final class PurposeOpenException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  private final transient JournalEntry open;

  PurposeOpenException(JournalEntry open) {
    super(
        "There is an open transaction for this already: number "
            + open.id()
            + ", \""
            + open.purpose()
            + "\", "
            + open.state().word()
            + ". To see it: gavel tx show "
            + open.id()
            + ". To go on with it: gavel tx resume");
    this.open = open;
  }

  /** The transaction that is under way. */
  public JournalEntry open() {
    return open;
  }
}
