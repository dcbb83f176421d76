package gavel.protocol.community;

import gavel.protocol.ProtocolException;

/** A policy, an activity file or a published snapshot that cannot be used. */
public final class CommunityException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  public CommunityException(String message) {
    super(message);
  }

  public CommunityException(String message, Throwable cause) {
    super(message, cause);
  }
}
