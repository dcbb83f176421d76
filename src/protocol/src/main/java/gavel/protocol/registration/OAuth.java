package gavel.protocol.registration;

import gavel.wallet.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The two calls that give tokens: for a code, and for a refresh token. */
final class OAuth {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonPost post;
  private final InstantSource clock;

  OAuth(JsonPost post, InstantSource clock) {
    this.post = post;
    this.clock = clock;
  }

  Tokens exchange(String code, String verifier, String redirectUri) {
    ObjectNode request = JSON.createObjectNode();
    request.put("code", code).put("code_verifier", verifier).put("redirect_uri", redirectUri);
    return tokens(
        post.send("/oauth.ExchangeAuthorizationCodeV2", request, Optional.empty()),
        Optional.empty());
  }

  /** New tokens; where the answer has no new refresh token, the old one stays. */
  Tokens refresh(Tokens old) {
    ObjectNode request = JSON.createObjectNode();
    String refresh = old.refresh().use(bytes -> new String(bytes, StandardCharsets.UTF_8));
    request.put("refresh_token", refresh);
    return tokens(
        post.send("/oauth.RefreshAccessToken", request, Optional.empty()),
        Optional.of(old.refresh()));
  }

  private Tokens tokens(JsonNode answer, Optional<Secret> oldRefresh) {
    String access = answer.path("access_token").asString("");
    String refresh = answer.path("refresh_token").asString("");
    if (access.isEmpty() || (refresh.isEmpty() && oldRefresh.isEmpty())) {
      throw new RegistrationException(
          200, "", "The registration service gave no tokens for this login. Try to log in again.");
    }
    Instant byAnswer = clock.instant().plusSeconds(answer.path("expires_in").asLong(0));
    return new Tokens(
        secret(access),
        refresh.isEmpty() ? oldRefresh.get().copy() : secret(refresh),
        expiry(access).orElse(byAnswer));
  }

  /** The {@code exp} of a JSON Web Token; its signature is the service's business. */
  private static Optional<Instant> expiry(String jwt) {
    String[] parts = jwt.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
      JsonNode exp = claims.path("exp");
      return exp.isNumber() ? Optional.of(Instant.ofEpochSecond(exp.asLong())) : Optional.empty();
    } catch (IllegalArgumentException | JacksonException _) {
      // No token of that kind: expires_in of the answer holds.
      return Optional.empty();
    }
  }

  private static Secret secret(String text) {
    return Secret.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
