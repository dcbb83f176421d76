package gavel.registrar.service;

import gavel.registrar.http.ApiException;
import gavel.registrar.http.Watch;

/** Limits how often an address may come, and counts what is answered. */
final class Doorkeeper implements Watch {
  private final RateLimiter requests;
  private final RateLimiter logins;
  private final Metrics metrics;

  Doorkeeper(Limits limits, Metrics metrics) {
    this.requests = new RateLimiter(limits.requests(), System::nanoTime);
    this.logins = new RateLimiter(limits.logins(), System::nanoTime);
    this.metrics = metrics;
  }

  @Override
  public void admit(String client, String path) {
    boolean login = path.startsWith("/oauth");
    if (!requests.allow(client) || (login && !logins.allow(client))) {
      throw new ApiException(429, "rate_limited", "too many requests from your address: wait");
    }
  }

  @Override
  public void answered(String path, int status, long nanos) {
    metrics.answered(path, status, nanos);
  }
}
