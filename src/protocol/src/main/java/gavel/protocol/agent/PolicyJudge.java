package gavel.protocol.agent;

import gavel.protocol.abi.AbiException;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.sale.SaleFunctions;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.transaction.TypedData;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Says what is against signing something. Call data must be what its decoded values encode to, so
 * that nothing hides behind or between them.
 */
public final class PolicyJudge {
  /** A token permit is used at once; one that is good for long could be used by somebody later. */
  private static final Duration PERMIT_LIFE = Duration.ofMinutes(30);

  private final AgentPolicy policy;

  /** A judge by a policy. */
  public PolicyJudge(AgentPolicy policy) {
    this.policy = policy;
  }

  /** The reason why an account's transaction is not signed; empty where it is allowed. */
  public Optional<String> against(Address account, UnsignedTransaction transaction, Instant now) {
    if (!now.isBefore(policy.until())) {
      return Optional.of("the policy ended at " + policy.until());
    }
    if (transaction.chainId() != policy.chainId()) {
      return Optional.of(
          "it is for chain " + transaction.chainId() + ", allowed is " + policy.chainId());
    }
    if (transaction.value().signum() != 0) {
      return Optional.of("it sends " + transaction.value() + " wei along, allowed is none");
    }
    if (transaction.to().isEmpty() || !transaction.accessList().isEmpty()) {
      return Optional.of("it is no plain call");
    }
    try {
      return call(account, transaction.to().get(), transaction.data());
    } catch (AbiException malformed) {
      return Optional.of("its call data is malformed: " + malformed.getMessage());
    }
  }

  private Optional<String> call(Address account, Address to, Bytes data) {
    if (to.equals(account) && data.isEmpty()) {
      return allowed(AllowedCall.NOTHING);
    }
    if (to.equals(policy.sale())) {
      return saleCall(account, data);
    }
    if (policy.tokens().contains(to) && Erc20.APPROVAL.matches(data)) {
      return allowed(AllowedCall.APPROVE).or(() -> approval(data));
    }
    return Optional.of("it calls " + to + ", which the policy does not name");
  }

  private Optional<String> saleCall(Address account, Bytes data) {
    Optional<AbiFunction> function = SaleFunctions.of(data);
    Optional<AllowedCall> call = function.flatMap(f -> AllowedCall.of(f.signature().name()));
    if (call.isEmpty()) {
      return Optional.of("it calls a function of the sale that the policy does not know");
    }
    AbiValues values = function.get().decodeCall(data);
    return allowed(call.get())
        .or(() -> plain(function.get(), values, data))
        .or(
            () ->
                call.get() == AllowedCall.BID_BY_APPROVAL || call.get() == AllowedCall.BID_BY_PERMIT
                    ? bid(account, values)
                    : Optional.empty());
  }

  private Optional<String> bid(Address account, AbiValues call) {
    AbiValues bid = call.tuple(1);
    if (!policy.tokens().contains(call.address(0))) {
      return Optional.of("it pays with the token " + call.address(0));
    }
    if (bid.bool(0) && !policy.mayLock()) {
      return Optional.of("it locks, which the policy does not allow");
    }
    if (bid.uint(1).compareTo(BigInteger.valueOf(policy.maxPrice())) > 0) {
      return Optional.of("its price is tick " + bid.uint(1) + ", allowed are " + policy.maxPrice());
    }
    if (!call.tuple(2).address(2).equals(account)) {
      return Optional.of("its purchase permit is for another wallet");
    }
    return amount("its total", bid.uint(2));
  }

  private Optional<String> approval(Bytes data) {
    AbiValues call = Erc20.APPROVAL.decodeCall(data);
    return plain(Erc20.APPROVAL, call, data)
        .or(() -> spender(call.address(0)))
        .or(() -> amount("the allowance", call.uint(1)));
  }

  /** The reason why an account's typed data is not signed; only token permits are allowed. */
  public Optional<String> against(Address account, TypedData document, Instant now) {
    if (!now.isBefore(policy.until())) {
      return Optional.of("the policy ended at " + policy.until());
    }
    Optional<TokenPermit> permit = TokenPermit.of(document);
    if (permit.isEmpty()) {
      return Optional.of("it is no token permit");
    }
    TokenPermit asked = permit.get();
    if (asked.chainId() != policy.chainId() || !policy.tokens().contains(asked.token())) {
      return Optional.of("it permits the token " + asked.token() + " on chain " + asked.chainId());
    }
    if (!asked.owner().equals(account)) {
      return Optional.of("it is of another account");
    }
    BigInteger latest = BigInteger.valueOf(now.plus(PERMIT_LIFE).getEpochSecond());
    if (asked.deadline().compareTo(latest) > 0) {
      return Optional.of("its deadline is more than " + PERMIT_LIFE.toMinutes() + " minutes away");
    }
    return allowed(AllowedCall.BID_BY_PERMIT)
        .or(() -> spender(asked.spender()))
        .or(() -> amount("the permit", asked.value()));
  }

  private Optional<String> allowed(AllowedCall call) {
    return policy.calls().contains(call)
        ? Optional.empty()
        : Optional.of("it is " + call.word() + ", which the policy does not allow");
  }

  private Optional<String> spender(Address spender) {
    return spender.equals(policy.sale())
        ? Optional.empty()
        : Optional.of("it lets " + spender + " take tokens, allowed is the sale only");
  }

  private Optional<String> amount(String what, BigInteger amount) {
    return amount.compareTo(policy.maxTotal()) <= 0
        ? Optional.empty()
        : Optional.of(what + " is " + amount + " base units, allowed are " + policy.maxTotal());
  }

  private static Optional<String> plain(AbiFunction function, AbiValues values, Bytes data) {
    return function.encode(values.toArray()).equals(data)
        ? Optional.empty()
        : Optional.of("its call data holds more than its values");
  }
}
