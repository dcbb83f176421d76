package gavel.protocol.stake;

import gavel.protocol.ContractCall;
import gavel.protocol.submit.Step;
import gavel.protocol.token.Approval;
import gavel.protocol.token.Erc20;
import gavel.protocol.token.PermitSupport;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.transaction.Signature;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans transactions that pay into staking: with a token permit it is one. */
public final class StakePlanner {
  /** How long a token permit is good for: it is used at once. */
  private static final Duration PERMIT_LIFE = Duration.ofMinutes(20);

  private static final Signature UNSIGNED = new Signature(BigInteger.ONE, BigInteger.ONE, 27);

  private final StakingClient staking;
  private final Address account;
  private final Erc20 token;

  /** Plans for an account. */
  public StakePlanner(StakingClient staking, Address account) {
    this.staking = staking;
    this.account = account;
    this.token = new Erc20(staking.chain(), staking.token());
  }

  /** Whether the token takes permits (EIP-2612, probed). */
  public boolean permits() {
    return token.permitSupport().isPresent();
  }

  /**
   * A delegation by a permit that is signed after consent.
   *
   * @param now the chain's time
   */
  public Step delegateByPermit(
      Address provider, BigInteger amount, BigInteger minShares, Instant now) {
    PermitSupport support = token.permitSupport().orElseThrow();
    BigInteger deadline = BigInteger.valueOf(now.plus(PERMIT_LIFE).getEpochSecond());
    BigInteger nonce = token.permitNonce(account).orElseThrow();
    Step.Completion completion =
        signer -> {
          Bytes signature =
              signer
                  .signTypedData(
                      support.document(account, staking.address(), amount, nonce, deadline))
                  .bytes();
          return data(provider, amount, minShares, deadline, Signature.of(signature));
        };
    return new Step(
        "delegate",
        Optional.of(staking.address()),
        BigInteger.ZERO,
        data(provider, amount, minShares, deadline, UNSIGNED),
        "delegateWithPermit(%s, %s, at least %s shares)".formatted(provider, amount, minShares),
        purpose("delegate"),
        Optional.of(completion));
  }

  /** The call after approvals of exactly the amount, where the allowance is too small. */
  public List<Step> paying(String title, BigInteger amount, ContractCall call) {
    List<Step> steps = new ArrayList<>();
    BigInteger allowance = token.allowance(account, staking.address());
    for (ContractCall approval :
        Approval.calls(token.address(), staking.address(), allowance, amount)) {
      steps.add(step("approve", approval));
    }
    steps.add(step(title, call));
    return steps;
  }

  /** A transaction of one call; two open ones of the same title are refused. */
  public static Step step(String title, ContractCall call) {
    return new Step(
        title,
        Optional.of(call.to()),
        call.value(),
        call.data(),
        call.decoded(),
        Optional.of(title + " " + call.to().lower()));
  }

  private Bytes data(
      Address provider,
      BigInteger amount,
      BigInteger minShares,
      BigInteger deadline,
      Signature signature) {
    Optional<TokenPermit> permit = Optional.of(new TokenPermit(deadline, signature));
    return staking.delegate(provider, amount, minShares, permit).data();
  }

  private Optional<String> purpose(String title) {
    return Optional.of(title + " " + staking.address().lower());
  }
}
