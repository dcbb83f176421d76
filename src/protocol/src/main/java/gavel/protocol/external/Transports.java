package gavel.protocol.external;

import gavel.wallet.WalletException;
import gavel.wallet.external.Transport;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Finds the way to a signer by its address. */
public final class Transports {
  /** A person may have to look at a device and consent to each request. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String UNIX = "unix:";

  private Transports() {}

  /**
   * The way to a signer.
   *
   * @param address {@code http://…}, {@code https://…}, or {@code unix:} and a socket's path
   * @throws WalletException where it is none of these
   */
  public static Transport to(String address) {
    if (address.startsWith(UNIX)) {
      return new UnixTransport(Path.of(address.substring(UNIX.length())), PATIENCE);
    }
    if (address.startsWith("http://") || address.startsWith("https://")) {
      return new HttpTransport(uri(address), PATIENCE);
    }
    throw new WalletException(
        "A signer's address is http://…, https://… or unix:/path; got \"" + address + "\".");
  }

  private static URI uri(String address) {
    try {
      URI uri = new URI(address);
      if (uri.getHost() != null) {
        return uri;
      }
    } catch (java.net.URISyntaxException e) {
      throw new WalletException("The signer's address \"" + address + "\" is malformed.", e);
    }
    throw new WalletException("The signer's address \"" + address + "\" names no host.");
  }
}
