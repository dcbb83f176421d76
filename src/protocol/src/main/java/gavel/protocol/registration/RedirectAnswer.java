package gavel.protocol.registration;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;

/** What the login page sends back: a code or an error, with the state that we sent. */
final class RedirectAnswer {
  private RedirectAnswer() {}

  /**
   * The code in a redirect's address.
   *
   * @throws NotLoggedInException where the page refused, or the address is not of this login
   */
  static String code(String address, String state) {
    Map<String, String> query = query(address);
    byte[] got = query.getOrDefault("state", "").getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(got, state.getBytes(StandardCharsets.UTF_8))) {
      throw new NotLoggedInException(
          "The answer of the login page is not for this login (its state differs): it may be an"
              + " old one, or somebody else's. Nothing was kept.");
    }
    if (query.containsKey("error")) {
      throw new NotLoggedInException(
          "The login page refused: "
              + query.get("error")
              + " "
              + query.getOrDefault("error_description", "")
              + ".");
    }
    if (!query.containsKey("code")) {
      throw new NotLoggedInException("The answer of the login page has no code.");
    }
    return query.get("code");
  }

  private static Map<String, String> query(String address) {
    Map<String, String> values = new HashMap<>();
    try {
      String query = new URI(address.strip()).getRawQuery();
      for (String pair : query == null ? new String[0] : query.split("&", -1)) {
        String[] sides = pair.split("=", 2);
        values.put(sides[0], URLDecoder.decode(sides[sides.length - 1], StandardCharsets.UTF_8));
      }
      return values;
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new NotLoggedInException(
          "What was pasted is no address. Copy the whole address line of the browser.");
    }
  }
}
