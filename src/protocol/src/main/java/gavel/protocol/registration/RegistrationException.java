package gavel.protocol.registration;

import gavel.protocol.ProtocolException;

/** The registration service answered, but not with what was asked for. */
public class RegistrationException extends ProtocolException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  RegistrationException(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  RegistrationException(String message, Throwable cause) {
    super(message, cause);
    this.status = 200;
    this.code = "";
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The service's own word for the error; empty where it gave none. */
  public String code() {
    return code;
  }
}
