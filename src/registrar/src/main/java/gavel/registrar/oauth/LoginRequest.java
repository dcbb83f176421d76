package gavel.registrar.oauth;

import gavel.registrar.http.ApiException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * What a client asks for when it sends a browser here. The challenge is always S256; {@code
 * code_challenge_method} and {@code scope} may be there or not.
 */
record LoginRequest(String clientId, String redirectUri, String state, String challenge) {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /**
   * Checks a request before anything is sent to its redirect address.
   *
   * @param client the one client that may log people in
   * @param registered redirect addresses beside loopback ones
   */
  static LoginRequest of(Map<String, String> parameters, String client, Set<String> registered) {
    LoginRequest request =
        new LoginRequest(
            given(parameters, "client_id"),
            given(parameters, "redirect_uri"),
            given(parameters, "state"),
            given(parameters, "code_challenge"));
    require(request.clientId.equals(client), "client_id names no client of this registrar");
    require(
        registered.contains(request.redirectUri) || loopback(request.redirectUri),
        "redirect_uri is neither on this computer (http://127.0.0.1:PORT/…) nor registered");
    require(
        "code".equals(parameters.getOrDefault("response_type", "")),
        "response_type is not \"code\"");
    require(
        "S256".equals(parameters.getOrDefault("code_challenge_method", "S256")),
        "code_challenge_method is not S256");
    require(
        request.challenge.matches("[A-Za-z0-9_-]{43}"),
        "code_challenge is no SHA-256 hash in Base64url");
    return request;
  }

  /** Where a browser is sent with a code. */
  String granted(String code) {
    return back("code=" + encode(code));
  }

  /** Where a browser is sent when the person declined. */
  String denied() {
    return back("error=access_denied");
  }

  private String back(String result) {
    String joint = redirectUri.contains("?") ? "&" : "?";
    return redirectUri + joint + result + "&state=" + encode(state);
  }

  private static boolean loopback(String address) {
    try {
      URI uri = URI.create(address);
      return "http".equals(uri.getScheme())
          && uri.getHost() != null
          && LOOPBACK.contains(uri.getHost())
          && uri.getUserInfo() == null
          && uri.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static String given(Map<String, String> parameters, String name) {
    String value = parameters.getOrDefault(name, "");
    require(!value.isBlank(), name + " is missing");
    return value;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw ApiException.badRequest(otherwise);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
