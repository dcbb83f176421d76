package gavel.registrar.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request, read whole.
 *
 * @param authorization the header of that name
 */
public record Request(
    String method, String path, String rawQuery, Optional<String> authorization, String body) {

  /** The parameters after the question mark; of one given twice, the last. */
  public Map<String, String> query() {
    return parameters(rawQuery);
  }

  /** The fields of a form that was sent. */
  public Map<String, String> form() {
    return parameters(body);
  }

  private static Map<String, String> parameters(String encoded) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        found.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return found;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ApiException.badRequest("the parameters are not percent-encoded");
    }
  }
}
