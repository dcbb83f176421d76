package gavel.protocol.descriptor;

import gavel.protocol.ProtocolException;

/** A sale's descriptor that cannot be read, or that lacks a figure which is needed. */
public final class DescriptorException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  public DescriptorException(String message) {
    super(message);
  }

  public DescriptorException(String message, Throwable cause) {
    super(message, cause);
  }
}
