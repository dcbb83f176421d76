package gavel.registrar.http;

/** What answers at one path for one method. */
@FunctionalInterface
public interface Endpoint {
  /**
   * The answer.
   *
   * @throws ApiException to refuse
   */
  Reply answer(Request request);
}
