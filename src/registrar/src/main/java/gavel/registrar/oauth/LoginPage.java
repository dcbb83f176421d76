package gavel.registrar.oauth;

import gavel.registrar.entity.Entity;
import gavel.registrar.http.ApiException;
import gavel.registrar.http.Html;
import gavel.registrar.http.Reply;
import gavel.registrar.http.Request;
import gavel.registrar.store.RegistrarStore;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The login page of a registrar whose accounts are test persons: who opens it picks one. */
public final class LoginPage {
  private final RegistrarStore store;
  private final Logins logins;
  private final String clientId;
  private final Set<String> redirects;

  public LoginPage(RegistrarStore store, Logins logins, String clientId, Set<String> redirects) {
    this.store = store;
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
          Map<String, String> form = request.form();
          LoginRequest login = LoginRequest.of(form, clientId, redirects);
          return form.containsKey("deny")
              ? Reply.redirect(login.denied())
              : granted(form.getOrDefault("account", ""), login);
        });
  }

  private Reply granted(String account, LoginRequest login) {
    if (store.account(account).isEmpty()) {
      throw ApiException.badRequest("there is no account \"" + account + "\" here");
    }
    return Reply.redirect(login.granted(logins.grant(account, login)));
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
    String choices = store.accountNames().stream().map(this::button).collect(Collectors.joining());
    return Html.page(
        "Log in to the test registrar",
        "<p>Local chains only: pick whom you want to be.</p>\n<form method=\"post\">\n"
            + hidden
            + choices
            + "<button class=\"deny\" name=\"deny\" value=\"1\">Cancel</button>\n</form>");
  }

  private String button(String account) {
    String entities =
        store.entitiesOf(account).stream().map(Entity::label).collect(Collectors.joining(", "));
    return "<button name=\"account\" value=\"%s\"><b>%s</b> <span>%s</span></button>\n"
        .formatted(Html.escape(account), Html.escape(account), Html.escape(entities));
  }
}
