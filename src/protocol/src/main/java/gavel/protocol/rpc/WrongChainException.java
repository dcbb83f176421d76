package gavel.protocol.rpc;

/** The endpoint serves another chain than the network that was asked for. */
public final class WrongChainException extends RpcException {
  private static final long serialVersionUID = 1L;

  private final long got;
  private final long wanted;

  public WrongChainException(String endpoint, long got, long wanted) {
    super(
        "The endpoint %s serves chain %d, but this network is chain %d. Check --rpc-url and --network."
            .formatted(endpoint, got, wanted));
    this.got = got;
    this.wanted = wanted;
  }

  public long got() {
    return got;
  }

  public long wanted() {
    return wanted;
  }
}
