package gavel.registrar.store;

import java.time.Instant;

/**
 * A login that a client has yet to take up.
 *
 * @param hash of the code itself, which is not kept
 * @param challenge the S256 challenge, Base64url
 */
public record AuthorizationCode(
    String hash, String account, String redirectUri, String challenge, Instant expiresAt) {}
