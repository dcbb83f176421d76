package gavel.registrar.http;

/** Stands at the door: may turn a request away, and sees every answer leave. */
public interface Watch {
  /** Lets everybody in and looks at nothing. */
  Watch NONE =
      new Watch() {
        @Override
        public void admit(String client, String path) {}

        @Override
        public void answered(String path, int status, long nanos) {}
      };

  /**
   * Lets a request in.
   *
   * @param client the address that it comes from
   * @throws ApiException to turn it away, before its body is read
   */
  void admit(String client, String path);

  /**
   * An answer was made.
   *
   * @param path the path of a route; {@code other} where there is none
   * @param nanos from the first byte read to the answer, in nanoseconds
   */
  void answered(String path, int status, long nanos);
}
