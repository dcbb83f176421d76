package gavel.protocol.journal;

import gavel.protocol.ProtocolException;

/** The journal cannot be opened, read or written; the message is meant for people. */
public final class JournalException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  JournalException(String message) {
    super(message);
  }

  JournalException(String message, Throwable cause) {
    super(message, cause);
  }
}
