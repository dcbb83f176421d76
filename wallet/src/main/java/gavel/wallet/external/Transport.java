package gavel.wallet.external;

import tools.jackson.databind.JsonNode;

/** Carries requests to a signer outside this program. */
public interface Transport extends AutoCloseable {
  /** Where it leads, for messages, without anything secret. */
  String label();

  /**
   * Asks once; nothing is repeated, since a person may have to consent to each request.
   *
   * @return the result of the answer
   * @throws SignerRefusedException where the signer answers with an error
   * @throws SignerUnreachableException where no answer comes
   */
  JsonNode call(String method, Object... params);

  @Override
  void close();
}
