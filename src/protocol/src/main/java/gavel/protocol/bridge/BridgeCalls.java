package gavel.protocol.bridge;

import gavel.protocol.ContractCall;
import gavel.protocol.abi.AbiFunction;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;

/** Calls of the L1StandardBridge (Optimism's, version 2). */
public final class BridgeCalls {
  /** Gas for the arrival on the L2; what the networks' own tools send. */
  public static final long MIN_GAS_LIMIT = 200_000;

  private static final AbiFunction DEPOSIT =
      AbiFunction.of("depositETH(uint32 minGasLimit,bytes extraData)");
  private static final AbiFunction DEPOSIT_TO =
      AbiFunction.of("depositETHTo(address to,uint32 minGasLimit,bytes extraData)");

  private BridgeCalls() {}

  /** Sends wei to one's own address on the L2; for accounts, not for contracts. */
  public static ContractCall deposit(Address bridge, BigInteger wei) {
    Bytes data = DEPOSIT.encode(MIN_GAS_LIMIT, Bytes.EMPTY);
    return new ContractCall(bridge, wei, data, DEPOSIT.describe(data));
  }

  /** Sends wei to somebody on the L2. */
  public static ContractCall depositTo(Address bridge, Address to, BigInteger wei) {
    Bytes data = DEPOSIT_TO.encode(to, MIN_GAS_LIMIT, Bytes.EMPTY);
    return new ContractCall(bridge, wei, data, DEPOSIT_TO.describe(data));
  }
}
