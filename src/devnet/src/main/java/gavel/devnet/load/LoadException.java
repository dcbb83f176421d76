package gavel.devnet.load;

import gavel.devnet.DevnetException;

/** The made-up bidders could not do what they were to. */
public final class LoadException extends DevnetException {
  private static final long serialVersionUID = 1L;

  public LoadException(String message) {
    super(message);
  }

  public LoadException(String message, Throwable cause) {
    super(message, cause);
  }
}
