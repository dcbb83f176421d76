package gavel.registrar.service;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a registrar faces the world.
 *
 * @param address to listen at; the port comes with the rest of the configuration
 * @param tls to speak HTTPS itself; without, a proxy in front has to
 * @param behindProxy whether {@code X-Forwarded-For} is a proxy's and can be trusted
 * @param publicOrigin where people reach it; empty for where it listens
 * @param limits how much one address may ask for
 * @param metricsPort where health and metrics are served, on this computer only; 0 for any
 */
public record ServiceOptions(
    InetAddress address,
    Optional<Tls> tls,
    boolean behindProxy,
    Optional<URI> publicOrigin,
    Limits limits,
    OptionalInt metricsPort) {

  /** On this computer only, plain, with the usual limits. */
  public static ServiceOptions loopback() {
    return new ServiceOptions(
        InetAddress.getLoopbackAddress(),
        Optional.empty(),
        false,
        Optional.empty(),
        Limits.STANDARD,
        OptionalInt.empty());
  }
}
