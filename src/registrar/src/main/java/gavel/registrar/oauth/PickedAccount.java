package gavel.registrar.oauth;

import gavel.registrar.entity.Entity;
import gavel.registrar.http.Html;
import gavel.registrar.store.RegistrarStore;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** For test persons: who opens the page picks whom to be, and nothing is proved. */
public final class PickedAccount implements LoginForm {
  private final RegistrarStore store;

  public PickedAccount(RegistrarStore store) {
    this.store = store;
  }

  @Override
  public String title() {
    return "Log in to the test registrar";
  }

  @Override
  public String fields() {
    return "<p>Local chains only: pick whom you want to be.</p>\n"
        + store.accountNames().stream().map(this::button).collect(Collectors.joining());
  }

  private String button(String account) {
    String entities =
        store.entitiesOf(account).stream().map(Entity::label).collect(Collectors.joining(", "));
    return "<button name=\"account\" value=\"%s\"><b>%s</b> <span>%s</span></button>\n"
        .formatted(Html.escape(account), Html.escape(account), Html.escape(entities));
  }

  @Override
  public Optional<String> account(Map<String, String> form) {
    return Optional.ofNullable(form.get("account")).filter(it -> store.account(it).isPresent());
  }
}
