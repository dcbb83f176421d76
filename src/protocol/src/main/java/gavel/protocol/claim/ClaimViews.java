package gavel.protocol.claim;

import gavel.protocol.abi.AbiException;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.CallRequest;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;

/**
 * Asks a claim contract, and says so where there is none of the wanted kind.
 *
 * @param kind for messages, such as "token distributor"
 */
record ClaimViews(EthClient chain, Address contract, String kind) {
  AbiValues call(AbiFunction function, Object... arguments) {
    try {
      return function.decodeResult(
          chain.call(CallRequest.view(contract, function.encode(arguments)), BlockTag.LATEST));
    } catch (AbiException e) {
      throw new ClaimException(
          "At %s on chain %d there is no %s: %s() gives no such answer. Check the claim contract in the sale's descriptor."
              .formatted(contract, chain.chainId(), kind, function.signature().name()),
          e);
    }
  }
}
