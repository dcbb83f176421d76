package gavel.protocol.submit;

import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import gavel.wallet.transaction.Fees;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Looks at a plan without changing anything: gas, fees, balance, and what the node simulates. */
final class Preparation {
  /** For steps that cannot be simulated before an earlier one: twice what a first bid takes. */
  static final BigInteger GAS_UNSEEN = BigInteger.valueOf(650_000);

  /** EIP-2929: a write of a word that was zero, twice. */
  private static final BigInteger TWO_NEW_WORDS = BigInteger.valueOf(2 * 22_100);

  private final EthClient chain;
  private final FeePolicy policy;
  private final L2Fees l2;

  Preparation(EthClient chain, FeePolicy policy, L2Fees l2) {
    this.chain = chain;
    this.policy = policy;
    this.l2 = l2;
  }

  PreparedPlan prepare(Plan plan) {
    Fees fees = new FeeOracle(chain, policy).suggest();
    BigInteger nonce = chain.transactionCount(plan.from(), BlockTag.PENDING);
    BigInteger balance = chain.balance(plan.from());
    List<PreparedStep> steps = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < plan.steps().size(); i++) {
      PreparedStep step = look(plan, plan.steps().get(i), i > 0, fees);
      if (step.dryRun() instanceof DryRun.Refused(var revert)) {
        findings.add(new Finding(step.step().title(), revert.text()));
      }
      steps.add(step);
    }
    PreparedPlan prepared = new PreparedPlan(plan, steps, fees, nonce, balance, findings);
    checkFees(fees, findings);
    checkBalance(prepared, findings);
    return new PreparedPlan(plan, steps, fees, nonce, balance, findings);
  }

  /** One step again, exactly as it would be sent now. */
  PreparedStep lookAgain(Plan plan, Step step, Fees fees) {
    return look(plan, step, false, fees);
  }

  private PreparedStep look(Plan plan, Step step, boolean mayDepend, Fees fees) {
    boolean tooEarly = mayDepend && step.unseenGas().isPresent();
    DryRun dryRun =
        step.completion().isPresent() || tooEarly
            ? new DryRun.NotYet()
            : simulate(plan.from(), step, mayDepend);
    BigInteger gasLimit =
        dryRun instanceof DryRun.Passes(BigInteger gas)
            ? withHeadroom(step, gas)
            : step.unseenGas().orElse(GAS_UNSEEN);
    UnsignedTransaction sample =
        new UnsignedTransaction(
            plan.chainId(),
            BigInteger.valueOf(0xffff),
            step.to(),
            step.value(),
            step.data(),
            gasLimit,
            fees);
    return new PreparedStep(step, gasLimit, l2.of(sample.encoded(), gasLimit), dryRun);
  }

  private DryRun simulate(Address from, Step step, boolean mayDepend) {
    try {
      return new DryRun.Passes(chain.estimateGas(step.request(from)));
    } catch (CallReverted e) {
      return mayDepend ? new DryRun.NotYet() : new DryRun.Refused(e.revert());
    }
  }

  /**
   * A quarter more, rounded up: state may change until it is mined, and refunds hide real use. A
   * contract may by then write two words that are empty now, as where rewards flow by the second.
   */
  private static BigInteger withHeadroom(Step step, BigInteger gas) {
    BigInteger quarter =
        gas.multiply(BigInteger.valueOf(5)).add(BigInteger.valueOf(3)).shiftRight(2);
    return step.data().isEmpty() ? quarter : quarter.add(TWO_NEW_WORDS);
  }

  private void checkFees(Fees fees, List<Finding> findings) {
    BigInteger baseFee = chain.latestBlock().baseFee().orElse(BigInteger.ZERO);
    policy
        .ceiling()
        .filter(ceiling -> fees.ceilingPerGas().compareTo(ceiling) > 0)
        .ifPresent(
            ceiling ->
                findings.add(
                    new Finding(
                        "fee",
                        "The fee of "
                            + Wei.gwei(fees.ceilingPerGas())
                            + " per gas is above your ceiling of "
                            + Wei.gwei(ceiling)
                            + ". Wait until fees are lower, or raise fee-ceiling in the"
                            + " profile.")));
    if (fees.ceilingPerGas().compareTo(baseFee) < 0) {
      findings.add(
          new Finding(
              "fee",
              "The fee of "
                  + Wei.gwei(fees.ceilingPerGas())
                  + " per gas is below the chain's present base fee of "
                  + Wei.gwei(baseFee)
                  + ", so no block would take it. Raise --max-fee or the ceiling, or wait."));
    }
  }

  private static void checkBalance(PreparedPlan prepared, List<Finding> findings) {
    BigInteger value =
        prepared.plan().steps().stream().map(Step::value).reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger needed = prepared.feeCeiling().add(value);
    if (prepared.balance().compareTo(needed) < 0) {
      findings.add(
          new Finding(
              "balance",
              prepared.plan().from()
                  + " has "
                  + Wei.atLeast(prepared.balance())
                  + " on chain "
                  + prepared.plan().chainId()
                  + ", but may need "
                  + Wei.atMost(needed)
                  + " (fees at most "
                  + Wei.atMost(prepared.feeCeiling())
                  + "). Send it some ETH first."));
    }
  }
}
