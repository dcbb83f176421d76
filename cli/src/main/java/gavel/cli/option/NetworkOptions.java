package gavel.cli.option;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which network, over which endpoints. */
public final class NetworkOptions {

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description = "the network, such as devnet or ethereum (also: GAVEL_NETWORK)")
  private String network;

  @Option(
      names = "--rpc-url",
      paramLabel = "URL",
      description = "an endpoint to use instead of the network's own; may be repeated")
  private List<URI> rpcUrls = new ArrayList<>();

  /** The network that was named. */
  public Optional<String> network() {
    return Optional.ofNullable(network);
  }

  /** Endpoints in place of the network's own; empty where none was named. */
  public List<URI> rpcUrls() {
    return List.copyOf(rpcUrls);
  }
}
