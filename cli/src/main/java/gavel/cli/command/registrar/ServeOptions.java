package gavel.cli.command.registrar;

import gavel.cli.exit.Failure;
import gavel.cli.option.Count;
import gavel.cli.option.Port;
import gavel.registrar.service.Limits;
import gavel.registrar.service.ServiceOptions;
import gavel.registrar.service.Tls;
import gavel.wallet.secret.Secret;
import gavel.wallet.secret.SecretFile;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** How the registrar faces the world. */
final class ServeOptions {

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "the address to listen at (default: this computer only)")
  private String listen;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8443",
      description = "the port (default: 8443)")
  private Port port;

  @Option(
      names = "--tls",
      paramLabel = "FILE",
      description = "certificate and key (PKCS #12, 0600); without, a proxy has to speak TLS")
  private Path tls;

  @Option(
      names = "--tls-password-file",
      paramLabel = "FILE",
      description = "the password of the certificate's file (0600)")
  private Path tlsPassword;

  @Option(
      names = "--behind-proxy",
      description = "take clients' addresses from the proxy's X-Forwarded-For")
  private boolean behindProxy;

  @Option(
      names = "--public-origin",
      paramLabel = "URL",
      description = "where people reach it, such as https://register.example.org")
  private URI publicOrigin;

  @Option(
      names = "--requests-per-minute",
      paramLabel = "COUNT",
      defaultValue = "600",
      description = "of one address (default: 600)")
  private Count requests;

  @Option(
      names = "--logins-per-minute",
      paramLabel = "COUNT",
      defaultValue = "30",
      description = "login and token calls of one address (default: 30)")
  private Count logins;

  @Option(
      names = "--metrics-port",
      paramLabel = "PORT",
      description = "serve /metrics and /health there, on this computer only")
  private Port metricsPort;

  @Option(
      names = "--permit-minutes",
      paramLabel = "MINUTES",
      defaultValue = "10",
      description = "how long a permit is good (default: 10)")
  private Count permitMinutes;

  int port() {
    return port.value();
  }

  Duration permitLifetime() {
    return Duration.ofMinutes(permitMinutes.value());
  }

  ServiceOptions service() {
    return new ServiceOptions(
        address(),
        certificate(),
        behindProxy,
        Optional.ofNullable(publicOrigin),
        new Limits(requests.value(), logins.value()),
        metricsPort == null ? OptionalInt.empty() : OptionalInt.of(metricsPort.value()));
  }

  private Optional<Tls> certificate() {
    if (tls == null) {
      return Optional.empty();
    }
    if (tlsPassword == null) {
      throw Failure.usage("--tls needs a password.", "Add --tls-password-file FILE");
    }
    try (Secret password = SecretFile.read(tlsPassword)) {
      return Optional.of(Tls.read(tls, password));
    }
  }

  private InetAddress address() {
    try {
      InetAddress[] found = InetAddress.getAllByName(listen);
      return found[0];
    } catch (UnknownHostException e) {
      throw Failure.usage(
              "'" + listen + "' is no address of this computer.", "Such as: --listen 127.0.0.1")
          .because(e);
    }
  }
}
