package gavel.registrar.oauth;

import gavel.registrar.http.ApiException;
import gavel.registrar.http.HttpFront;
import gavel.registrar.store.AuditEvent;
import gavel.registrar.store.AuthorizationCode;
import gavel.registrar.store.RefreshToken;
import gavel.registrar.store.RegistrarStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** From a code to tokens, from one token to the next. Times are the wall clock's. */
public final class Logins {
  private static final Duration CODE_LIFETIME = Duration.ofMinutes(2);
  private static final Duration REFRESH_LIFETIME = Duration.ofDays(30);

  private final RegistrarStore store;
  private final AccessTokens tokens;
  private final InstantSource clock;

  public Logins(RegistrarStore store, InstantSource clock) {
    this.store = store;
    this.tokens = new AccessTokens(store.tokenKey());
    this.clock = clock;
  }

  /**
   * Notes that somebody did not prove to be an account. A name that is none is not kept: it may be
   * a login key in the wrong field, and a stranger chooses it.
   */
  void refused(String named) {
    audit(store.account(named).isPresent() ? named : "", "login", "refused");
  }

  private void audit(String account, String action, String outcome) {
    store.audit(
        new AuditEvent(clock.instant(), HttpFront.CLIENT.orElse("-"), account, action, outcome));
  }

  /** A code that the client may take up once, soon. */
  String grant(String account, LoginRequest request) {
    audit(account, "login", "ok");
    String code = Secrets.random();
    store.addCode(
        new AuthorizationCode(
            Secrets.sha256(code),
            account,
            request.redirectUri(),
            request.challenge(),
            clock.instant().plus(CODE_LIFETIME)));
    return code;
  }

  /**
   * Tokens for a code.
   *
   * @throws ApiException if it is unknown, used, late, or not this client's
   */
  public JsonNode exchange(String code, String verifier, String redirectUri) {
    Instant now = clock.instant();
    String hash = Secrets.sha256(code);
    AuthorizationCode granted =
        store
            .takeCode(hash, now)
            .orElseThrow(
                () -> {
                  store.revokeTokensOf(hash);
                  audit("", "exchange", "unknown or used code");
                  return invalidGrant("the code is unknown, was used before, or is too old");
                });
    if (!granted.redirectUri().equals(redirectUri)) {
      throw invalidGrant("redirect_uri is not the one that the code was sent to");
    }
    if (!Secrets.same(granted.challenge(), Secrets.sha256(verifier))) {
      audit(granted.account(), "exchange", "wrong verifier");
      throw invalidGrant("code_verifier does not fit the challenge");
    }
    String refresh = Secrets.random();
    store.addRefreshToken(
        new RefreshToken(
            Secrets.sha256(refresh), granted.account(), hash, now.plus(REFRESH_LIFETIME)));
    return answer(granted.account(), refresh, now);
  }

  /**
   * A new access token for a refresh token, which stays good.
   *
   * @throws ApiException if it is unknown or too old
   */
  public JsonNode refresh(String refreshToken) {
    Instant now = clock.instant();
    RefreshToken known =
        store
            .refreshToken(Secrets.sha256(refreshToken), now)
            .orElseThrow(() -> ApiException.notLoggedIn("the login has ended: log in again"));
    return answer(known.account(), refreshToken, now);
  }

  /**
   * The account that calls.
   *
   * @param authorization the header, {@code api:Bearer TOKEN}
   * @throws ApiException with status 401
   */
  public String caller(String authorization) {
    String scheme = "api:Bearer ";
    if (!authorization.startsWith(scheme)) {
      throw ApiException.notLoggedIn("log in first: no access token was sent");
    }
    return tokens
        .accountOf(authorization.substring(scheme.length()), clock.instant())
        .filter(account -> store.account(account).isPresent())
        .orElseThrow(
            () -> ApiException.notLoggedIn("the access token is not valid, or not any more"));
  }

  private JsonNode answer(String account, String refreshToken, Instant now) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("access_token", tokens.issue(account, now))
        .put("refresh_token", refreshToken)
        .put("token_type", "Bearer")
        .put("expires_in", AccessTokens.LIFETIME.toSeconds());
  }

  private static ApiException invalidGrant(String message) {
    return new ApiException(400, "invalid_grant", message);
  }
}
