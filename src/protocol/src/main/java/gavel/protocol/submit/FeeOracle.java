package gavel.protocol.submit;

import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.FeeHistory;
import gavel.wallet.transaction.Fees;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Chooses fees by what the chain's last blocks paid. */
final class FeeOracle {
  private static final int BLOCKS = 10;

  /** Local chains report no tips at all; nodes refuse a tip of nothing. */
  private static final BigInteger LEAST_TIP = BigInteger.valueOf(1_000_000);

  private final EthClient chain;
  private final FeePolicy policy;

  FeeOracle(EthClient chain, FeePolicy policy) {
    this.chain = chain;
    this.policy = policy;
  }

  /** The fees to sign with; a legacy price on a chain without EIP-1559. */
  Fees suggest() {
    Optional<BigInteger> baseFee = chain.latestBlock().baseFee();
    return baseFee.isPresent() ? market() : new Fees.Legacy(legacyPrice());
  }

  private Fees market() {
    FeeHistory history = chain.feeHistory(BLOCKS, List.of(policy.speed().percentile()));
    BigInteger tip = policy.priorityFee().orElseGet(() -> tip(history));
    BigInteger computed = afterSixFullBlocks(history.baseFees().getLast()).add(tip);
    BigInteger capped = policy.ceiling().map(computed::min).orElse(computed);
    BigInteger maxFee = policy.maxFee().orElse(capped);
    boolean tipIsOurs = policy.priorityFee().isEmpty();
    return new Fees.Eip1559(maxFee, tipIsOurs ? tip.min(maxFee) : tip);
  }

  /** A full block raises the base fee by an eighth (EIP-1559): six of them about double it. */
  private static BigInteger afterSixFullBlocks(BigInteger baseFee) {
    return baseFee.shiftLeft(1);
  }

  private static BigInteger tip(FeeHistory history) {
    List<BigInteger> tips =
        history.tips().stream()
            .filter(list -> !list.isEmpty())
            .map(List::getFirst)
            .sorted()
            .toList();
    return tips.isEmpty() ? LEAST_TIP : tips.get(tips.size() / 2).max(LEAST_TIP);
  }

  private BigInteger legacyPrice() {
    BigInteger price = policy.maxFee().orElseGet(chain::gasPrice);
    return policy.ceiling().map(price::min).orElse(price);
  }
}
