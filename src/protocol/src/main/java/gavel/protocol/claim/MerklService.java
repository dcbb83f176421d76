package gavel.protocol.claim;

import gavel.protocol.WebText;
import gavel.protocol.rpc.RpcException;
import gavel.wallet.Address;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Merkl's own service, asked for one wallet at a time. */
public final class MerklService implements MerklRewards {
  private static final int MOST_BYTES = 16 << 20;

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
      return switch (WebText.at(uri, MOST_BYTES)) {
        case WebText.Found(String text) -> text;
        case WebText.Refused(int status) -> throw none("HTTP " + status);
        case WebText.Moved(String place) -> throw none("it is said to be at " + place);
        case WebText.TooLarge(int most) -> throw none("more than %,d bytes".formatted(most));
      };
    } catch (IOException e) {
      throw new RpcException(
          "%s cannot be reached: %s. Try again later, or use a downloaded file: --tree FILE"
              .formatted(origin.getHost(), e.getMessage()),
          e);
    }
  }

  private RpcException none(String why) {
    return new RpcException(
        "%s does not give the proofs (%s). Try again later, or use a downloaded file: --tree FILE"
            .formatted(origin.getHost(), why));
  }
}
