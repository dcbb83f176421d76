package gavel.protocol.rpc;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.util.List;

/**
 * Which logs to read.
 *
 * @param address the contract
 * @param topics by position; an empty list at a position accepts any topic there
 * @param fromBlock first block, included
 * @param toBlock last block, included
 */
public record LogFilter(Address address, List<List<Bytes>> topics, long fromBlock, long toBlock) {
  public LogFilter {
    topics = topics.stream().map(List::copyOf).toList();
    if (fromBlock < 0) {
      throw new IllegalArgumentException("a block number is not negative, got " + fromBlock);
    }
  }

  /** All logs of a contract. */
  public static LogFilter all(Address address, long fromBlock, long toBlock) {
    return new LogFilter(address, List.of(), fromBlock, toBlock);
  }

  LogFilter between(long from, long to) {
    return new LogFilter(address, topics, from, to);
  }
}
