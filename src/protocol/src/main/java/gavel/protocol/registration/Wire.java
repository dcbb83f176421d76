package gavel.protocol.registration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The API's words for the values of an enum: lower case with dashes. */
final class Wire {
  private Wire() {}

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> Optional<E> find(Class<E> kind, String word) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(value -> word(value).equals(word))
        .findFirst();
  }

  /** The value of that word; a word that is not known fails, for it may mean anything. */
  static <E extends Enum<E>> E require(Class<E> kind, String word) {
    return find(kind, word)
        .orElseThrow(
            () ->
                new RegistrationException(
                    200,
                    "",
                    "The registration service answered \""
                        + word
                        + "\" as "
                        + kind.getSimpleName()
                        + ", a word that this version does not know. Check for a newer gavel."));
  }
}
