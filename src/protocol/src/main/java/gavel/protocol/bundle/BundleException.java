package gavel.protocol.bundle;

import gavel.protocol.ProtocolException;

/** A settlement bundle that cannot be written, read or believed. */
public final class BundleException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  public BundleException(String message) {
    super(message);
  }

  public BundleException(String message, Throwable cause) {
    super(message, cause);
  }
}
