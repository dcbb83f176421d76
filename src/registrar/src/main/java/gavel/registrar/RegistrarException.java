package gavel.registrar;

/** The registrar cannot do its work. The message says what happened and what to do. */
public class RegistrarException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RegistrarException(String message) {
    super(message);
  }

  public RegistrarException(String message, Throwable cause) {
    super(message, cause);
  }
}
