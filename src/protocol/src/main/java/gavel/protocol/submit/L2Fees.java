package gavel.protocol.submit;

import gavel.protocol.abi.AbiFunction;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.CallRequest;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What an OP Stack chain charges beside execution, by its predeploy GasPriceOracle; nothing on
 * other chains.
 */
final class L2Fees {
  static final Address ORACLE = Address.parse("0x420000000000000000000000000000000000000f");

  private static final AbiFunction UPPER_BOUND =
      AbiFunction.of("getL1FeeUpperBound(uint256 unsignedTxSize)", "(uint256)");
  private static final AbiFunction EXACT =
      AbiFunction.of("getL1Fee(bytes unsignedRlp)", "(uint256)");
  private static final AbiFunction OPERATOR =
      AbiFunction.of("getOperatorFee(uint256 gas)", "(uint256)");
  private static final int WORD = 32;

  private final EthClient chain;
  private final boolean present;

  private L2Fees(EthClient chain, boolean present) {
    this.chain = chain;
    this.present = present;
  }

  static L2Fees on(EthClient chain) {
    return new L2Fees(chain, !chain.code(ORACLE).isEmpty());
  }

  /**
   * Wei to keep ready for a transaction: the L1 data fee with an eighth on top, since it moves with
   * the L1's base fee, and the operator fee.
   *
   * @param unsigned its encoding without a signature
   */
  BigInteger of(Bytes unsigned, BigInteger gasLimit) {
    if (!present) {
      return BigInteger.ZERO;
    }
    BigInteger data =
        ask(UPPER_BOUND, BigInteger.valueOf(unsigned.size()))
            .or(() -> ask(EXACT, unsigned))
            .orElse(BigInteger.ZERO);
    BigInteger operator = ask(OPERATOR, gasLimit).orElse(BigInteger.ZERO);
    return withAnEighth(data).add(operator);
  }

  /** Rounds up: the balance has to suffice. */
  private static BigInteger withAnEighth(BigInteger fee) {
    return fee.multiply(BigInteger.valueOf(9)).add(BigInteger.valueOf(7)).shiftRight(3);
  }

  /** Empty where the oracle is older than the function. */
  private Optional<BigInteger> ask(AbiFunction function, Object argument) {
    try {
      Bytes answer =
          chain.call(CallRequest.view(ORACLE, function.encode(argument)), BlockTag.LATEST);
      return answer.size() == WORD
          ? Optional.of(new BigInteger(1, answer.toArray()))
          : Optional.empty();
    } catch (CallReverted _) {
      return Optional.empty();
    }
  }
}
