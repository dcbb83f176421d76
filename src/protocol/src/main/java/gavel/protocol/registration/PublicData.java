package gavel.protocol.registration;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What the registration service tells everybody, without a login. */
public final class PublicData {
  private PublicData() {}

  /**
   * The book as the platform publishes it.
   *
   * @param api the service's origin
   * @throws RegistrationException where the service refuses, or its answer is malformed
   * @throws NetworkException where it does not answer
   */
  public static CommitmentData commitments(URI api, UUID sale) {
    return Answers.commitments(
        new JsonPost(api)
            .send(
                "/sonar/v1/public/read-commitment-data",
                JsonMapper.shared().createObjectNode().put("SaleUUID", sale.toString()),
                Optional.empty()));
  }
}
