package gavel.protocol.verify;

import java.util.List;

/** A verification's outcome. */
public record Report(List<Part> parts) {
  public Report {
    parts = List.copyOf(parts);
  }

  /** Whether no part differs. */
  public boolean holds() {
    return parts.stream().allMatch(Part::holds);
  }

  /** All differences. */
  public List<Difference> differences() {
    return parts.stream().flatMap(part -> part.differences().stream()).toList();
  }

  /** Everything that could not be looked at. */
  public List<String> unknown() {
    return parts.stream().flatMap(part -> part.unknown().stream()).toList();
  }

  /** A part by its name. */
  public Part part(String name) {
    return parts.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
  }
}
