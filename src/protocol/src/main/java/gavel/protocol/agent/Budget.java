package gavel.protocol.agent;

import gavel.wallet.Address;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * What everything that was signed can cost together, in wei. Of several transactions with one nonce
 * only the dearest counts, since one of them at most is mined.
 */
final class Budget {
  private final BigInteger most;
  private final Map<Slot, BigInteger> ceilings = new HashMap<>();
  private BigInteger committed = BigInteger.ZERO;

  private record Slot(Address account, BigInteger nonce) {}

  Budget(BigInteger most) {
    this.most = most;
  }

  /** Takes a transaction's ceiling out of the budget, unless it does not suffice. */
  synchronized boolean take(Address account, UnsignedTransaction transaction) {
    Slot slot = new Slot(account, transaction.nonce());
    BigInteger before = ceilings.getOrDefault(slot, BigInteger.ZERO);
    BigInteger ceiling = transaction.ceiling().max(before);
    BigInteger after = committed.subtract(before).add(ceiling);
    if (after.compareTo(most) > 0) {
      return false;
    }
    ceilings.put(slot, ceiling);
    committed = after;
    return true;
  }
}
