package gavel.registrar.entity;

import gavel.registrar.RegistrarException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A value with a name of its own in the API and in files. */
public interface WireName {
  /** The name, as the API writes it. */
  String wire();

  /**
   * The value of that name.
   *
   * @throws RegistrarException which lists the names that there are
   */
  static <E extends Enum<E> & WireName> E parse(Class<E> type, String what, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.wire().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new RegistrarException(
                    "%s is \"%s\"; it is one of %s".formatted(what, name, names(type))));
  }

  private static <E extends Enum<E> & WireName> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(WireName::wire)
        .collect(Collectors.joining(", "));
  }
}
