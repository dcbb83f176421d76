package gavel.registrar.oauth;

import gavel.registrar.RegistrarException;
import gavel.registrar.http.Html;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Does at the login page what a person in a browser would: opens it, picks an account, and follows
 * the way back to whoever asked for the login. To be handed to a login flow instead of a browser.
 */
public final class HeadlessLogin implements Consumer<URI> {
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
  private static final int TIMEOUT_MILLIS = 30_000;
  private static final int MAX_PAGE_BYTES = 4 << 20;

  private final String account;
  private final Optional<String> key;

  /**
   * A login as an account.
   *
   * @param account its name in the entities file
   */
  public HeadlessLogin(String account) {
    this(account, Optional.empty());
  }

  /**
   * A login as an account at a page that asks for a key.
   *
   * @param account its name in the entities file
   * @param key its login key
   */
  public HeadlessLogin(String account, String key) {
    this(account, Optional.of(key));
  }

  private HeadlessLogin(String account, Optional<String> key) {
    this.account = account;
    this.key = key;
  }

  /**
   * Logs in, until the program that listens at the redirect address has its answer.
   *
   * @param page the address that a browser would be sent to
   * @throws RegistrarException if the page does not know the account, refuses, or is not reached
   */
  @Override
  public void accept(URI page) {
    URI back = answer(page);
    if (!deliver(back)) {
      throw new RegistrarException(
          "nobody listens at %s, where the login was to end".formatted(back.getAuthority()));
    }
  }

  /**
   * Logs in, without going back to whoever asked.
   *
   * @param page the address that a browser would be sent to
   * @return the address that the browser would be sent back to, with a code that is good for once
   * @throws RegistrarException if the page does not know the account, refuses, or is not reached
   */
  public URI answer(URI page) {
    try {
      HttpURLConnection shown = open(page);
      String html = body(shown);
      require(shown, HttpURLConnection.HTTP_OK, html);
      if (key.isEmpty()) {
        requireOffered(html, page);
      }
      HttpURLConnection chosen = post(page, fields(html));
      require(chosen, HttpURLConnection.HTTP_MOVED_TEMP, body(chosen));
      return URI.create(chosen.getHeaderField("Location"));
    } catch (IOException e) {
      throw unanswered(page, e);
    }
  }

  /**
   * Goes back to whoever asked for the login.
   *
   * @param back what {@link #answer} returned
   * @return false where nobody listens there, as where a person is to paste the address
   */
  public static boolean deliver(URI back) {
    try {
      HttpURLConnection answered = open(back);
      require(answered, HttpURLConnection.HTTP_OK, body(answered));
      return true;
    } catch (ConnectException e) {
      return false;
    } catch (IOException e) {
      throw unanswered(back, e);
    }
  }

  private static RegistrarException unanswered(URI page, IOException e) {
    return new RegistrarException(
        "the login page of %s does not answer (%s)".formatted(page.getAuthority(), e), e);
  }

  private void requireOffered(String html, URI page) {
    if (!html.contains("name=\"account\" value=\"" + Html.escape(account) + "\"")) {
      throw new RegistrarException(
          "the login page of %s has no account \"%s\"; `gavel devnet accounts` lists them"
              .formatted(page.getAuthority(), account));
    }
  }

  private Map<String, String> fields(String html) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher input = HIDDEN.matcher(html);
    while (input.find()) {
      fields.put(input.group(1), Html.unescape(input.group(2)));
    }
    fields.put("account", account);
    key.ifPresent(text -> fields.put("key", text));
    return fields;
  }

  private static HttpURLConnection post(URI page, Map<String, String> fields) throws IOException {
    HttpURLConnection connection = open(page);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
    String form =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    connection.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
    return connection;
  }

  private static HttpURLConnection open(URI address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    connection.setInstanceFollowRedirects(false);
    return connection;
  }

  private static String body(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    try (InputStream stream =
        status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
      return stream == null
          ? ""
          : new String(stream.readNBytes(MAX_PAGE_BYTES), StandardCharsets.UTF_8);
    }
  }

  private static void require(HttpURLConnection answered, int wanted, String body)
      throws IOException {
    if (answered.getResponseCode() != wanted) {
      Matcher reason = Pattern.compile("<p>([^<]*)").matcher(body);
      throw new RegistrarException(
          "the login was refused at %s with status %d%s"
              .formatted(
                  answered.getURL().getAuthority(),
                  answered.getResponseCode(),
                  reason.find() ? ": " + Html.unescape(reason.group(1)) : ""));
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
