package gavel.registrar.oauth;

import java.util.Map;
import java.util.Optional;

/** How a person says, and proves, who they are. */
public interface LoginForm {
  /** The page's title. */
  String title();

  /** The form's fields and buttons, as markup. */
  String fields();

  /** The account that a sent form proves; empty where it proves none. */
  Optional<String> account(Map<String, String> form);
}
