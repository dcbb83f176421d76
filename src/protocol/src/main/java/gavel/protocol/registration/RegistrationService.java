package gavel.protocol.registration;

import java.net.URI;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Where a sale's registration is.
 *
 * @param api origin of the API, without a path
 * @param login origin of the login page, without a path
 * @param client the client's id at the platform
 * @param redirectPort the loopback port that is registered for the client; empty if any will do
 */
public record RegistrationService(URI api, URI login, UUID client, OptionalInt redirectPort) {
  public RegistrationService {
    requireOrigin(api);
    requireOrigin(login);
  }

  private static void requireOrigin(URI origin) {
    boolean secure = "https".equals(origin.getScheme());
    boolean local =
        "http".equals(origin.getScheme())
            && ("127.0.0.1".equals(origin.getHost()) || "localhost".equals(origin.getHost()));
    boolean bare = origin.getRawPath().isEmpty() || origin.getRawPath().equals("/");
    if (!(secure || local) || origin.getHost() == null || !bare) {
      throw new IllegalArgumentException(
          "The registration service needs an origin such as https://api.example.org (http only on"
              + " this machine, no path); got "
              + origin
              + ". It comes from the sale's descriptor.");
    }
  }
}
