package gavel.protocol.registration;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Logs in through the platform's page: OAuth 2 with an authorization code and PKCE, for a program
 * on the person's own machine (RFC 8252).
 */
public final class LoginFlow {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final RegistrationService service;
  private final TokenStore store;
  private final OAuth oauth;

  /** A login whose tokens go into a store. */
  public LoginFlow(RegistrationService service, TokenStore store, InstantSource clock) {
    this.service = service;
    this.store = store;
    this.oauth = new OAuth(new JsonPost(service.api()), clock);
  }

  /**
   * Waits on a loopback port while the person logs in.
   *
   * @param browser opens or shows the page's address
   * @throws NotLoggedInException where the page refuses, the state differs, or nobody comes
   */
  public void withBrowser(Consumer<URI> browser) throws InterruptedException {
    Attempt attempt = new Attempt(Pkce.random(), Pkce.randomText());
    try (LoopbackListener listener = new LoopbackListener(service.redirectPort())) {
      browser.accept(page(attempt, listener.redirectUri()));
      redeem(attempt, listener.await(PATIENCE), listener.redirectUri());
    }
  }

  /**
   * Shows the page's address, and takes the address to which the browser was sent back as text.
   *
   * @param show shows the page's address
   * @param pasted asks for the address line of the browser after the login
   */
  public void withoutBrowser(Consumer<URI> show, Supplier<String> pasted) {
    Attempt attempt = new Attempt(Pkce.random(), Pkce.randomText());
    URI redirect =
        URI.create("http://127.0.0.1:" + service.redirectPort().orElse(8765) + "/callback");
    show.accept(page(attempt, redirect));
    redeem(attempt, pasted.get(), redirect);
  }

  /** One try: what proves that the answer belongs to it. */
  private record Attempt(Pkce pkce, String state) {}

  private URI page(Attempt attempt, URI redirect) {
    return service
        .login()
        .resolve(
            "/oauth/authorize?client_id="
                + service.client()
                + "&redirect_uri="
                + encoded(redirect.toString())
                + "&response_type=code&state="
                + encoded(attempt.state())
                + "&code_challenge="
                + attempt.pkce().challenge());
  }

  private void redeem(Attempt attempt, String address, URI redirect) {
    String code = RedirectAnswer.code(address, attempt.state());
    try (Tokens tokens = oauth.exchange(code, attempt.pkce().verifier(), redirect.toString())) {
      store.save(tokens);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
