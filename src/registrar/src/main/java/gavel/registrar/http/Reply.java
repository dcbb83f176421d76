package gavel.registrar.http;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An answer, whole. */
public record Reply(int status, Map<String, String> headers, String body) {
  private static final int TOO_MANY = 429;

  public Reply {
    headers = Map.copyOf(headers);
  }

  public static Reply json(JsonNode body) {
    return json(200, body);
  }

  private static Reply json(int status, JsonNode body) {
    return new Reply(
        status,
        Map.of("Content-Type", "application/json; charset=utf-8", "Cache-Control", "no-store"),
        body.toString());
  }

  /** A page that loads nothing, runs nothing, and shows up in nobody's frame. */
  public static Reply html(int status, String page) {
    return new Reply(
        status,
        Map.of(
            "Content-Type", "text/html; charset=utf-8",
            "Cache-Control", "no-store",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"),
        page);
  }

  public static Reply redirect(String to) {
    return new Reply(
        302,
        Map.of("Location", to, "Cache-Control", "no-store", "Referrer-Policy", "no-referrer"),
        "");
  }

  static Reply error(ApiException refusal) {
    Reply reply = errorBody(refusal);
    if (refusal.status() != TOO_MANY) {
      return reply;
    }
    Map<String, String> headers = new HashMap<>(reply.headers());
    headers.put("Retry-After", "1");
    return new Reply(reply.status(), headers, reply.body());
  }

  private static Reply errorBody(ApiException refusal) {
    return json(
        refusal.status(),
        JsonNodeFactory.instance
            .objectNode()
            .put("code", refusal.code())
            .put("message", refusal.getMessage()));
  }
}
