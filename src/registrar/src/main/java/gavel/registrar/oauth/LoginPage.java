package gavel.registrar.oauth;

import gavel.registrar.http.ApiException;
import gavel.registrar.http.Html;
import gavel.registrar.http.Reply;
import gavel.registrar.http.Request;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The page to which a client sends a person's browser. */
public final class LoginPage {
  private final LoginForm form;
  private final Logins logins;
  private final String clientId;
  private final Set<String> redirects;

  public LoginPage(LoginForm form, Logins logins, String clientId, Set<String> redirects) {
    this.form = form;
    this.logins = logins;
    this.clientId = clientId;
    this.redirects = Set.copyOf(redirects);
  }

  /** GET: the page. */
  public Reply show(Request request) {
    return guarded(
        () -> Reply.html(200, page(LoginRequest.of(request.query(), clientId, redirects))));
  }

  /** POST: the person's choice. */
  public Reply choose(Request request) {
    return guarded(
        () -> {
          Map<String, String> sent = request.form();
          LoginRequest login = LoginRequest.of(sent, clientId, redirects);
          return Reply.redirect(
              sent.containsKey("deny") ? login.denied() : login.granted(grant(sent, login)));
        });
  }

  private String grant(Map<String, String> sent, LoginRequest login) {
    String named = sent.getOrDefault("account", "");
    String account =
        form.account(sent)
            .orElseThrow(
                () -> {
                  logins.refused(named);
                  return ApiException.badRequest(
                      "there is no account \"%s\" with this login".formatted(named));
                });
    return logins.grant(account, login);
  }

  /**
   * A person is looking: refusals are pages, too, and are never sent on to an unchecked address.
   */
  private static Reply guarded(Supplier<Reply> answer) {
    try {
      return answer.get();
    } catch (ApiException refused) {
      return Reply.html(
          refused.status(), Html.page("Login refused", "<p>" + Html.escape(refused.getMessage())));
    }
  }

  private String page(LoginRequest login) {
    String hidden =
        Html.hidden("client_id", login.clientId())
            + Html.hidden("redirect_uri", login.redirectUri())
            + Html.hidden("response_type", "code")
            + Html.hidden("state", login.state())
            + Html.hidden("code_challenge", login.challenge());
    return Html.page(
        form.title(),
        "<form method=\"post\">\n"
            + hidden
            + form.fields()
            + "<button class=\"deny\" name=\"deny\" value=\"1\" formnovalidate>Cancel</button>\n"
            + "</form>");
  }
}
