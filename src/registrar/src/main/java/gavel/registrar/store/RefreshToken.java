package gavel.registrar.store;

import java.time.Instant;

/**
 * A login that goes on.
 *
 * @param hash of the token itself, which is not kept
 * @param codeHash of the code that it came from: when that code is shown a second time, the token
 *     ends (RFC 6749, 4.1.2)
 */
public record RefreshToken(String hash, String account, String codeHash, Instant expiresAt) {}
