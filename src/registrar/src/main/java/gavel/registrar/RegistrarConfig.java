package gavel.registrar;

import gavel.registrar.api.BookSource;
import gavel.wallet.Signer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;

/**
 * What a registrar serves.
 *
 * @param saleUuid the one sale
 * @param clientId the OAuth client that may log people in
 * @param redirectUris addresses that a login may lead to, beside those on the same computer
 * @param signer an account with the sale's permit signer role; closed by whoever made it
 * @param permitLifetime how long a permit is good
 * @param saleTime the chain's time, by which permits are judged; a clock of the wall would give
 *     expired permits as soon as a local chain travels in time
 * @param wallTime the time of logins, which clients judge by their own clocks
 * @param book the sale's commitments
 * @param figures what of the sale is not on chain
 * @param port to listen on; 0 for any free one
 */
public record RegistrarConfig(
    UUID saleUuid,
    String clientId,
    Set<String> redirectUris,
    Signer signer,
    Duration permitLifetime,
    InstantSource saleTime,
    InstantSource wallTime,
    BookSource book,
    SaleFigures figures,
    int port) {
  public RegistrarConfig {
    redirectUris = Set.copyOf(redirectUris);
    if (!permitLifetime.isPositive()) {
      throw new RegistrarException("a permit's lifetime is " + permitLifetime + "; wanted more");
    }
  }
}
