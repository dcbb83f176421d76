package gavel.registrar.http;

/** A call is refused, with a status, a code for programs and a message for people. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  public ApiException(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** The request cannot be understood, or lacks something. */
  public static ApiException badRequest(String message) {
    return new ApiException(400, "invalid_argument", message);
  }

  /** Nobody is logged in: the only use of 401. */
  public static ApiException notLoggedIn(String message) {
    return new ApiException(401, "unauthenticated", message);
  }

  /** What was asked for is not there, or not the caller's. */
  public static ApiException notFound(String message) {
    return new ApiException(404, "not_found", message);
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }
}
