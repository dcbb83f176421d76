package gavel.cli.render;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** Addresses of nodes as they may be shown: a provider's key in one is left out. */
public final class Endpoints {

  private static final int LONGEST_WORD = 16;

  private Endpoints() {}

  /** The addresses, or {@code none}. */
  public static String shown(List<URI> endpoints) {
    return endpoints.isEmpty()
        ? "none"
        : endpoints.stream().map(Endpoints::shown).collect(Collectors.joining(", "));
  }

  /** An address without user and query, and without a path that could be a key. */
  public static String shown(URI endpoint) {
    String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
    String path = endpoint.getPath() == null ? "" : endpoint.getPath();
    boolean plain = List.of(path.split("/")).stream().allMatch(s -> s.length() <= LONGEST_WORD);
    return endpoint.getScheme() + "://" + endpoint.getHost() + port + (plain ? path : "/…");
  }
}
