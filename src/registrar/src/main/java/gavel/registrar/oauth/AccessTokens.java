package gavel.registrar.oauth;

import gavel.wallet.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens: JWTs (RFC 7519) under HMAC-SHA-256. Only this one form is made and taken. */
public final class AccessTokens {
  /** How long a token is good: well under the day beyond which clients drop it. */
  public static final Duration LIFETIME = Duration.ofHours(1);

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  /** The header is fixed, so that no token can choose how it is checked. */
  private static final String HEADER = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");

  private final Bytes key;

  /** Tokens under a key of 32 bytes. */
  public AccessTokens(Bytes key) {
    this.key = key;
  }

  /** A token for an account. */
  public String issue(String account, Instant now) {
    JsonNode claims =
        JsonMapper.shared()
            .createObjectNode()
            .put("sub", account)
            .put("iat", now.getEpochSecond())
            .put("exp", now.plus(LIFETIME).getEpochSecond());
    String signed = HEADER + "." + encode(claims.toString());
    return signed + "." + mac(signed);
  }

  /** The account of a token that is genuine and within its time. */
  public Optional<String> accountOf(String token, Instant now) {
    int end = token.lastIndexOf('.');
    if (!token.startsWith(HEADER + ".") || end <= HEADER.length()) {
      return Optional.empty();
    }
    String signed = token.substring(0, end);
    if (!Secrets.same(mac(signed), token.substring(end + 1))) {
      return Optional.empty();
    }
    return claims(signed.substring(HEADER.length() + 1))
        .filter(claims -> now.getEpochSecond() < claims.path("exp").asLong(0))
        .map(claims -> claims.path("sub").asString());
  }

  private static Optional<JsonNode> claims(String encoded) {
    try {
      return Optional.of(JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(encoded)));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String mac(String signed) {
    try {
      Mac hmac = Mac.getInstance("HmacSHA256");
      hmac.init(new SecretKeySpec(key.toArray(), "HmacSHA256"));
      return ENCODER.encodeToString(hmac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static String encode(String json) {
    return ENCODER.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
