package gavel.protocol.rpc;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A contract's log, with where it stands.
 *
 * @param timestamp the block's, where the node says it with its logs
 * @param index within the block
 */
public record Log(
    Address address,
    List<Bytes> topics,
    Bytes data,
    long blockNumber,
    Bytes blockHash,
    Optional<Instant> timestamp,
    Bytes transactionHash,
    int index) {
  public Log {
    topics = List.copyOf(topics);
  }
}
