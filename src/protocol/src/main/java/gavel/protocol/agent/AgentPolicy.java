package gavel.protocol.agent;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Set;

/**
 * What an agent signs, and nothing else.
 *
 * @param sale the only sale
 * @param codeHash Keccak-256 of the code that must be at the sale's address, 32 bytes
 * @param tokens the payment tokens
 * @param maxTotal the most that a bid, an allowance or a token permit may come to, base units
 * @param maxPrice the highest tick
 * @param mayLock whether a bid may lock, which cannot be undone
 * @param until nothing is signed from then on
 * @param maxFees wei that everything it signs may cost together, value included
 */
public record AgentPolicy(
    long chainId,
    Address sale,
    Bytes codeHash,
    Set<Address> tokens,
    BigInteger maxTotal,
    long maxPrice,
    boolean mayLock,
    Set<AllowedCall> calls,
    Instant until,
    BigInteger maxFees) {
  public AgentPolicy {
    tokens = Set.copyOf(tokens);
    calls = Set.copyOf(calls);
    if (codeHash.size() != 32 || maxTotal.signum() < 0 || maxPrice < 0 || maxFees.signum() < 0) {
      throw new IllegalArgumentException(
          "A policy has a code hash of 32 bytes and limits of 0 or more.");
    }
  }
}
