package gavel.registrar.oauth;

import gavel.registrar.RegistrarException;
import gavel.registrar.store.RegistrarStore;
import java.util.Map;
import java.util.Optional;

/**
 * For a sale of one's own: the operator gives every account a login key of 256 random bits, of
 * which the registrar keeps the hash. A key so long cannot be guessed, so a fast hash will do.
 */
public final class LoginKeys implements LoginForm {
  private final RegistrarStore store;

  public LoginKeys(RegistrarStore store) {
    this.store = store;
  }

  /**
   * A new login key for an account, in the place of the one before. It is not kept, and cannot be
   * shown again.
   *
   * @throws RegistrarException if there is no such account
   */
  public String issue(String account) {
    if (store.account(account).isEmpty()) {
      throw new RegistrarException("there is no account \"" + account + "\"");
    }
    String key = Secrets.random();
    store.setLoginKey(account, Secrets.sha256(key));
    return key;
  }

  @Override
  public String title() {
    return "Log in";
  }

  @Override
  public String fields() {
    return "<label>Account <input name=\"account\" autocomplete=\"username\" required></label>\n"
        + "<label>Login key <input name=\"key\" type=\"password\""
        + " autocomplete=\"current-password\" required></label>\n"
        + "<button>Log in</button>\n";
  }

  @Override
  public Optional<String> account(Map<String, String> form) {
    String account = form.getOrDefault("account", "");
    String known = store.loginKey(account).orElse("");
    // The hash is made and compared also where the account is not there, so that time tells
    // nothing.
    boolean same = Secrets.same(known, Secrets.sha256(form.getOrDefault("key", "")));
    return same && store.account(account).isPresent() ? Optional.of(account) : Optional.empty();
  }
}
