package gavel.protocol.submit;

import gavel.protocol.ProtocolException;
import gavel.protocol.journal.JournalEntry;

/** A signer that sends by itself has a transaction, and it is not known whether it sent it. */
public final class HandedOverException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  HandedOverException(JournalEntry entry, Throwable cause) {
    super(
        "The wallet was given \""
            + entry.purpose()
            + "\" (transaction "
            + entry.id()
            + ") and did not say whether it sent it: "
            + cause.getMessage()
            + " Once you sent or declined it there: gavel tx resume",
        cause);
  }
}
