package gavel.protocol.verify;

import java.util.List;

/**
 * One part of a verification.
 *
 * @param name {@code book}, {@code clearing}, {@code allocations}, …
 * @param summary what was compared, in words
 * @param differences where it does not hold
 * @param unknown what could not be looked at, and why
 */
public record Part(
    String name, String summary, List<Difference> differences, List<String> unknown) {
  public Part {
    differences = List.copyOf(differences);
    unknown = List.copyOf(unknown);
  }

  public boolean holds() {
    return differences.isEmpty();
  }
}
