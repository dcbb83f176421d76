package gavel.registrar.http;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which endpoint answers what. */
public final class Routes {
  private final Map<String, Map<String, Endpoint>> endpoints = new TreeMap<>();

  /** Adds an endpoint at an exact path. */
  public Routes add(String method, String path, Endpoint endpoint) {
    endpoints.computeIfAbsent(path, ignored -> new TreeMap<>()).put(method, endpoint);
    return this;
  }

  Reply answer(Request request) {
    Map<String, Endpoint> there = endpoints.get(request.path());
    if (there == null) {
      throw ApiException.notFound("there is nothing at this path");
    }
    if (request.method().equals("OPTIONS")) {
      return new Reply(204, Map.of("Allow", allowed(there)), "");
    }
    Endpoint endpoint = there.get(request.method());
    if (endpoint == null) {
      throw new ApiException(
          405, "method_not_allowed", "this path answers to " + allowed(there) + " only");
    }
    return endpoint.answer(request);
  }

  /** A path that has an endpoint, as it is; every other one under a single name. */
  String known(String path) {
    return endpoints.containsKey(path) ? path : "other";
  }

  private static String allowed(Map<String, Endpoint> there) {
    return String.join(", ", new TreeSet<>(there.keySet()));
  }
}
