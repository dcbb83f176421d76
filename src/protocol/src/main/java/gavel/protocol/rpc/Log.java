package gavel.protocol.rpc;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.util.List;

/** A contract's log, with where it stands: block, transaction, and index within the block. */
public record Log(
    Address address,
    List<Bytes> topics,
    Bytes data,
    long blockNumber,
    Bytes blockHash,
    Bytes transactionHash,
    int index) {
  public Log {
    topics = List.copyOf(topics);
  }
}
