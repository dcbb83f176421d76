package gavel.protocol.claim;

import gavel.protocol.rpc.RpcException;
import gavel.wallet.Address;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Merkl's own service, asked for one wallet at a time. */
public final class MerklService implements MerklRewards {
  private static final int TIMEOUT_MILLIS = 20_000;

  private final URI origin;
  private final long chainId;

  /**
   * The service.
   *
   * @param origin such as {@code https://api.merkl.xyz}
   */
  public MerklService(URI origin, long chainId) {
    this.origin = origin;
    this.chainId = chainId;
  }

  @Override
  public Optional<MerklReward> of(Address wallet, Address token) {
    return MerklRewards.fromJson(json(wallet)).of(wallet, token);
  }

  /** The service's whole answer for a wallet, which may be kept as a file. */
  public String json(Address wallet) {
    URI uri = origin.resolve("/v4/users/" + wallet.lower() + "/rewards?chainId=" + chainId);
    try {
      HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      connection.setRequestProperty("Accept", "application/json");
      int status = connection.getResponseCode();
      if (status != HttpURLConnection.HTTP_OK) {
        throw new RpcException(
            "%s does not give the proofs (HTTP %d). Try again later, or use a downloaded file: --tree FILE"
                .formatted(origin.getHost(), status));
      }
      try (InputStream in = connection.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new RpcException(
          "%s cannot be reached: %s. Try again later, or use a downloaded file: --tree FILE"
              .formatted(origin.getHost(), e.getMessage()),
          e);
    }
  }
}
