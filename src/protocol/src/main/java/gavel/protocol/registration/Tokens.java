package gavel.protocol.registration;

import gavel.wallet.secret.Secret;
import java.time.Instant;

/**
 * A login: the token for calls and the one that renews it.
 *
 * @param expires when the access token ends, by its own {@code exp} where it can be read
 */
public record Tokens(Secret access, Secret refresh, Instant expires) implements AutoCloseable {
  @Override
  public void close() {
    access.close();
    refresh.close();
  }
}
