package gavel.protocol.registration;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Calls with a login: renewed in time, and once more where the service says 401. */
final class Session {
  /** Renewed this long before its end, so that no call meets the end on its way. */
  private static final Duration EARLY = Duration.ofSeconds(60);

  private static final int UNAUTHORIZED = 401;

  private final JsonPost post;
  private final OAuth oauth;
  private final TokenStore store;
  private final InstantSource clock;

  Session(JsonPost post, TokenStore store, InstantSource clock) {
    this.post = post;
    this.oauth = new OAuth(post, clock);
    this.store = store;
    this.clock = clock;
  }

  JsonNode call(String path, JsonNode request) {
    try (Tokens tokens = current()) {
      return post.send(path, request, Optional.of(tokens.access()));
    } catch (RegistrationException e) {
      if (e.status() != UNAUTHORIZED || e instanceof NotLoggedInException) {
        throw e;
      }
    }
    try (Tokens tokens = renewed(load())) {
      return post.send(path, request, Optional.of(tokens.access()));
    } catch (RegistrationException e) {
      throw e.status() == UNAUTHORIZED ? ended() : e;
    }
  }

  private Tokens current() {
    Tokens tokens = load();
    boolean ending = tokens.expires().isBefore(clock.instant().plus(EARLY));
    return ending ? renewed(tokens) : tokens;
  }

  private Tokens load() {
    return store.load().orElseThrow(() -> new NotLoggedInException("You are not logged in."));
  }

  private Tokens renewed(Tokens old) {
    try (old) {
      Tokens fresh = oauth.refresh(old);
      store.save(fresh);
      return fresh;
    } catch (RegistrationException e) {
      // A refresh token that ended may be called a bad request as well as unauthorized.
      throw e.status() == UNAUTHORIZED || e.status() == 400 ? ended() : e;
    }
  }

  private static NotLoggedInException ended() {
    return new NotLoggedInException("Your login has ended.");
  }
}
