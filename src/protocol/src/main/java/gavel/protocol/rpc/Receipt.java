package gavel.protocol.rpc;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What a mined transaction did.
 *
 * @param succeeded false where it reverted
 * @param effectiveGasPrice wei per gas that was paid
 * @param l1Fee wei for the L1 data on an OP Stack chain; empty elsewhere
 * @param contractAddress what it created
 */
public record Receipt(
    Bytes transactionHash,
    Bytes blockHash,
    long blockNumber,
    int transactionIndex,
    boolean succeeded,
    BigInteger gasUsed,
    BigInteger effectiveGasPrice,
    Optional<BigInteger> l1Fee,
    List<Log> logs,
    Optional<Address> contractAddress) {
  public Receipt {
    logs = List.copyOf(logs);
  }

  /** Wei paid in all. */
  public BigInteger fee() {
    return gasUsed.multiply(effectiveGasPrice).add(l1Fee.orElse(BigInteger.ZERO));
  }
}
