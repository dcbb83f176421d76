package gavel.registrar.entity;

import gavel.registrar.RegistrarException;
import java.util.List;
import java.util.Optional;

/** Somebody who logs in, and acts for one or more entities. */
public record Account(String name, Optional<String> email, List<Investment> history) {
  public Account {
    history = List.copyOf(history);
    if (!name.matches("[A-Za-z0-9._@+-]{1,100}")) {
      throw new RegistrarException(
          "an account's name has 1 to 100 letters, digits, or . _ @ + -; got \"" + name + "\"");
    }
  }
}
