package gavel.protocol.token;

import gavel.protocol.ContractCall;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** The calls after which a spender may take an amount. */
public final class Approval {
  private Approval() {}

  /**
   * Nothing where the allowance suffices. One that is left over and too small is set to 0 first:
   * USDT refuses to change a non-zero allowance to another, and for other tokens it does no harm.
   */
  public static List<ContractCall> calls(
      Address token, Address spender, BigInteger allowance, BigInteger needed) {
    List<ContractCall> calls = new ArrayList<>();
    if (allowance.compareTo(needed) < 0) {
      if (allowance.signum() > 0) {
        calls.add(approve(token, spender, BigInteger.ZERO));
      }
      calls.add(approve(token, spender, needed));
    }
    return calls;
  }

  private static ContractCall approve(Address token, Address spender, BigInteger amount) {
    Bytes data = Erc20.approve(spender, amount);
    return ContractCall.of(token, data, Erc20.APPROVAL.describe(data));
  }
}
