package gavel.protocol.registration;

import gavel.wallet.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One POST of JSON to the registration service, with its errors made typed. */
final class JsonPost {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int CONNECT_MILLIS = 10_000;
  private static final int READ_MILLIS = 30_000;
  private static final int SERVER_FAILED = 500;

  /** The largest answer is a sale's whole book. */
  private static final int MAX_ANSWER_BYTES = 256 << 20;

  private final URI origin;

  JsonPost(URI origin) {
    this.origin = origin;
  }

  /**
   * Sends a request and reads its answer.
   *
   * @throws NetworkException where the service cannot be reached, or fails itself (5xx)
   * @throws RegistrationException where it refuses, or answers with no JSON
   */
  JsonNode send(String path, JsonNode request, Optional<Secret> token) {
    URI target = origin.resolve(path);
    try {
      HttpURLConnection connection = open(target, token);
      connection.getOutputStream().write(JSON.writeValueAsBytes(request));
      int status = connection.getResponseCode();
      byte[] answer = body(connection, status);
      return status / 100 == 2 ? parse(answer, target) : failed(status, answer, target);
    } catch (IOException e) {
      throw new NetworkException(
          "The registration service at "
              + target.resolve("/")
              + " does not answer ("
              + e.getClass().getSimpleName()
              + ": "
              + e.getMessage()
              + "). Check your connection and the origin in the sale's descriptor, then try again.",
          e);
    }
  }

  private static HttpURLConnection open(URI target, Optional<Secret> token) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) target.toURL().openConnection();
    connection.setConnectTimeout(CONNECT_MILLIS);
    connection.setReadTimeout(READ_MILLIS);
    // A redirect could carry the token to another host.
    connection.setInstanceFollowRedirects(false);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("Accept", "application/json");
    token.ifPresent(
        secret ->
            connection.setRequestProperty(
                "authorization",
                secret.use(bytes -> "api:Bearer " + new String(bytes, StandardCharsets.UTF_8))));
    return connection;
  }

  private static byte[] body(HttpURLConnection connection, int status) throws IOException {
    try (InputStream stream =
        status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
      return stream == null ? new byte[0] : stream.readNBytes(MAX_ANSWER_BYTES);
    }
  }

  private static JsonNode parse(byte[] answer, URI target) {
    try {
      return JSON.readTree(answer);
    } catch (JacksonException e) {
      throw new RegistrationException(
          "The registration service answered "
              + target.getPath()
              + " with something that is no"
              + " JSON. Check the origin in the sale's descriptor.",
          e);
    }
  }

  private static JsonNode failed(int status, byte[] answer, URI target) {
    JsonNode body;
    try {
      body = JSON.readTree(answer);
    } catch (JacksonException _) {
      // An error page of a proxy in between: its status says enough.
      body = JSON.createObjectNode();
    }
    String message = first(body, List.of("message", "Message", "error", "Error"));
    String told = "HTTP status " + status + (message.isEmpty() ? "" : ": " + message);
    if (status >= SERVER_FAILED) {
      throw new NetworkException(
          "The registration service failed at %s (%s). It may work again soon."
              .formatted(target.getPath(), told));
    }
    throw new RegistrationException(
        status,
        first(body, List.of("code", "Code")),
        "The registration service refused "
            + target.getPath()
            + " with "
            + told
            + (message.isEmpty() ? "." : ""));
  }

  private static String first(JsonNode body, List<String> names) {
    for (String name : names) {
      String value = body.path(name).asString("");
      if (!value.isBlank()) {
        return value;
      }
    }
    return "";
  }
}
