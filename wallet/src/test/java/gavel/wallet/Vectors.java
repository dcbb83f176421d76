package gavel.wallet;

import gavel.wallet.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The standards' vectors, from the test resources. */
public final class Vectors {
  private Vectors() {}

  public static String text(String name) {
    try (InputStream resource = Vectors.class.getResourceAsStream("vectors/" + name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode json(String name) {
    return JsonMapper.shared().readTree(text(name));
  }

  public static Secret secret(String text) {
    return Secret.of(text.toCharArray());
  }

  public static Secret key(String hex) {
    return Secret.of(Bytes.parse(hex).toArray());
  }

  public static Bytes bytes(Secret secret) {
    return secret.use(Bytes::of);
  }

  public static String text(Secret secret) {
    return secret.useChars(String::new);
  }
}
