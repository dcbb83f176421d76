package gavel.protocol.registration;

import gavel.wallet.WalletException;
import gavel.wallet.secret.PrivateFiles;
import gavel.wallet.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps a login in a file with mode 0600. */
public final class TokenStore {
  /** The version of the format that is written. */
  public static final int FORMAT = 1;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path file;

  /** A store in a file that need not exist yet. */
  public TokenStore(Path file) {
    this.file = file;
  }

  /**
   * The login kept, to be closed by the caller; empty where there is none.
   *
   * @throws gavel.wallet.secret.UnsafePermissionsException where others may read the file
   * @throws WalletException where the file cannot be read or was damaged
   */
  public Optional<Tokens> load() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    PrivateFiles.requirePrivate(file);
    try {
      JsonNode kept = JSON.readTree(Files.readString(file));
      if (kept.path("version").asInt(0) != FORMAT) {
        throw new WalletException(
            "The login in "
                + file
                + " has another format than this program's. To log in again:"
                + " gavel register login");
      }
      return Optional.of(
          new Tokens(
              secret(kept.required("access_token")),
              secret(kept.required("refresh_token")),
              Instant.ofEpochSecond(kept.required("expires_at").asLong())));
    } catch (IOException | JacksonException e) {
      throw new WalletException(
          "The login in " + file + " cannot be read. To log in again: gavel register login", e);
    }
  }

  /** Keeps a login instead of the one before. */
  public void save(Tokens tokens) {
    ObjectNode kept = JSON.createObjectNode();
    kept.put("version", FORMAT);
    kept.put("access_token", text(tokens.access()));
    kept.put("refresh_token", text(tokens.refresh()));
    kept.put("expires_at", tokens.expires().getEpochSecond());
    PrivateFiles.write(file, JSON.writeValueAsString(kept) + "\n");
  }

  /** Forgets the login; whether there was one. */
  public boolean delete() {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new WalletException("The file " + file + " cannot be deleted.", e);
    }
  }

  private static Secret secret(JsonNode text) {
    return Secret.of(text.asString().getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Secret secret) {
    return secret.use(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }
}
