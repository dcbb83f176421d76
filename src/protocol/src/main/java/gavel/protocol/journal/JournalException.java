package gavel.protocol.journal;

/** The journal cannot be opened, read or written; the message is meant for people. */
public final class JournalException extends RuntimeException {
  JournalException(String message) {
    super(message);
  }

  JournalException(String message, Throwable cause) {
    super(message, cause);
  }
}
