package gavel.protocol.rpc;

import gavel.protocol.ProtocolException;
import gavel.protocol.revert.Revert;
import gavel.protocol.revert.RevertDecoder;
import gavel.wallet.Bytes;

/** A call, or a simulated transaction, was refused by the contract. */
public final class CallReverted extends ProtocolException {
  private static final long serialVersionUID = 1L;

  private final transient Bytes data;
  private final transient Revert revert;

  public CallReverted(Bytes data) {
    this(data, RevertDecoder.decode(data));
  }

  private CallReverted(Bytes data, Revert revert) {
    super(revert.text());
    this.data = data;
    this.revert = revert;
  }

  /** The revert data, empty where the contract gave none. */
  public Bytes data() {
    return data;
  }

  /** The contract's error, by name and in words. */
  public Revert revert() {
    return revert;
  }
}
