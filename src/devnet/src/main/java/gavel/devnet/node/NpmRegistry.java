package gavel.devnet.node;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The two things that are asked of an npm registry: a package file, and its published hash. */
final class NpmRegistry {
  private static final String DEFAULT = "https://registry.npmjs.org/";
  private static final Duration CONNECT = Duration.ofSeconds(15);
  private static final Duration WHOLE_FILE = Duration.ofMinutes(10);

  private final URI base;

  private NpmRegistry(URI base) {
    this.base = base;
  }

  /**
   * The registry that the environment names in {@code NPM_CONFIG_REGISTRY} or {@code
   * npm_config_registry}, as for npm itself, else npm's own.
   */
  static NpmRegistry from(Map<String, String> environment) {
    String named =
        environment.getOrDefault(
            "NPM_CONFIG_REGISTRY", environment.getOrDefault("npm_config_registry", DEFAULT));
    try {
      return new NpmRegistry(URI.create(named.endsWith("/") ? named : named + "/"));
    } catch (IllegalArgumentException e) {
      throw new NodeUnavailableException(
          "the npm registry in NPM_CONFIG_REGISTRY is no address: " + named, e);
    }
  }

  URI fileOf(AnvilPackage wanted) {
    String file = wanted.name().substring(wanted.name().indexOf('/') + 1);
    return base.resolve(wanted.name() + "/-/" + file + "-" + wanted.version() + ".tgz");
  }

  /**
   * The hash that the registry publishes for a package. It only protects against damage and not
   * against the registry, so it is taken over HTTPS alone.
   */
  String publishedIntegrity(AnvilPackage wanted) {
    if (!"https".equals(base.getScheme())) {
      throw new NodeUnavailableException(
          "no hash of %s is known here, and %s is not HTTPS: name your own anvil %s in GAVEL_ANVIL"
              .formatted(wanted.name(), base, wanted.version()));
    }
    URI about = base.resolve(wanted.name() + "/" + wanted.version());
    try (HttpClient client = client()) {
      HttpResponse<String> answer = send(client, about, BodyHandlers.ofString());
      String found = JsonMapper.shared().readTree(answer.body()).at("/dist/integrity").asString("");
      if (!found.startsWith("sha512-")) {
        throw new IOException("it names no sha512 for the package");
      }
      return found;
    } catch (IOException | JacksonException e) {
      throw cannotFetch(about, e);
    }
  }

  void download(URI file, Path to) {
    try (HttpClient client = client()) {
      HttpResponse<InputStream> answer = send(client, file, BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        Files.copy(body, to);
      }
    } catch (IOException e) {
      throw cannotFetch(file, e);
    }
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .connectTimeout(CONNECT)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  private static <T> HttpResponse<T> send(
      HttpClient client, URI from, HttpResponse.BodyHandler<T> how) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(from).timeout(WHOLE_FILE).build();
    try {
      HttpResponse<T> answer = client.send(request, how);
      if (answer.statusCode() != 200) {
        throw new IOException("it answered with status " + answer.statusCode());
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the download was interrupted", e);
    }
  }

  private static NodeUnavailableException cannotFetch(URI from, Exception cause) {
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new NodeUnavailableException(
        "the local node could not be fetched from %s (%s). Try again, or name an anvil %s that you have in GAVEL_ANVIL"
            .formatted(from, why, AnvilPackage.VERSION),
        cause);
  }
}
