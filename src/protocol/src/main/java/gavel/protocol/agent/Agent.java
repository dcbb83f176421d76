package gavel.protocol.agent;

import gavel.protocol.rpc.RpcException;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Signer;
import gavel.wallet.WalletException;
import gavel.wallet.external.TransactionJson;
import gavel.wallet.transaction.TypedData;
import gavel.wallet.transaction.UnsignedTransaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.StringNode;

/** Answers requests to sign: judges each by the policy, and signs what it allows. */
public final class Agent implements AutoCloseable {
  private final List<Signer> signers;
  private final AgentPolicy policy;
  private final PolicyJudge judge;
  private final Budget budget;
  private final Supplier<Bytes> codeHash;
  private final InstantSource clock;
  private final Consumer<String> log;
  private final AtomicInteger signed = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  /**
   * An agent that holds these keys, which {@link #close} wipes.
   *
   * @param codeHash asks the chain for the hash of the code that is now at the sale's address
   * @param log hears of each signature and refusal, without anything secret
   */
  public Agent(
      List<Signer> signers,
      AgentPolicy policy,
      Supplier<Bytes> codeHash,
      InstantSource clock,
      Consumer<String> log) {
    this.signers = List.copyOf(signers);
    this.policy = policy;
    this.judge = new PolicyJudge(policy);
    this.budget = new Budget(policy.maxFees());
    this.codeHash = codeHash;
    this.clock = clock;
    this.log = log;
  }

  /** How many signatures were given. */
  public int signed() {
    return signed.get();
  }

  /** How many requests were refused. */
  public int refused() {
    return refused.get();
  }

  /**
   * The result of a request.
   *
   * @throws RefusedException where it is not signed
   */
  JsonNode answer(String method, JsonNode params) {
    return switch (method) {
      case "eth_accounts" -> accounts();
      case "eth_signTransaction" -> transaction(params.path(0));
      case "eth_signTypedData_v4" -> typedData(params.path(0), params.path(1));
      case "eth_sign" -> throw refuse("a message", "the policy allows no messages");
      default -> throw RefusedException.unknown(method);
    };
  }

  private ArrayNode accounts() {
    ArrayNode accounts = JsonMapper.shared().createArrayNode();
    signers.forEach(signer -> accounts.add(signer.address().lower()));
    return accounts;
  }

  private StringNode transaction(JsonNode json) {
    try {
      UnsignedTransaction asked = TransactionJson.read(json);
      Signer signer = signer(TransactionJson.from(json));
      String what = "a transaction with nonce " + asked.nonce();
      judge
          .against(signer.address(), asked, clock.instant())
          .or(this::otherCode)
          .or(() -> beyondBudget(signer, asked))
          .ifPresent(
              reason -> {
                throw refuse(what, reason);
              });
      return done(what, signer, signer.sign(asked).raw());
    } catch (WalletException malformed) {
      throw refuse("a transaction", malformed.getMessage());
    }
  }

  private StringNode typedData(JsonNode account, JsonNode json) {
    try {
      TypedData document = new TypedData(json.isString() ? json.asString() : json.toString());
      Signer signer = signer(Address.parse(account.asString("")));
      judge
          .against(signer.address(), document, clock.instant())
          .or(this::otherCode)
          .ifPresent(
              reason -> {
                throw refuse("typed data", reason);
              });
      return done("a token permit", signer, signer.signTypedData(document).bytes());
    } catch (WalletException malformed) {
      throw refuse("typed data", malformed.getMessage());
    }
  }

  private Signer signer(Address account) {
    return signers.stream()
        .filter(signer -> signer.address().equals(account))
        .findFirst()
        .orElseThrow(() -> refuse("a request", "this agent does not hold " + account));
  }

  private Optional<String> otherCode() {
    try {
      return codeHash.get().equals(policy.codeHash())
          ? Optional.empty()
          : Optional.of("the code at " + policy.sale() + " is not the sale's any more");
    } catch (RpcException down) {
      return Optional.of("the sale's code could not be checked: " + down.getMessage());
    }
  }

  private Optional<String> beyondBudget(Signer signer, UnsignedTransaction asked) {
    return budget.take(signer.address(), asked)
        ? Optional.empty()
        : Optional.of("its fees of at most " + asked.ceiling() + " wei are beyond what is left");
  }

  private StringNode done(String what, Signer signer, Bytes result) {
    signed.incrementAndGet();
    log.accept("Signed " + what + " of " + signer.address().shortForm() + ".");
    return StringNode.valueOf(result.hex());
  }

  private RefusedException refuse(String what, String reason) {
    refused.incrementAndGet();
    log.accept("Refused " + what + ": " + reason + ".");
    return new RefusedException("it is outside the agent's policy: " + reason);
  }

  /** A request that could not be read, or whose answer nobody took. */
  void unheard() {
    refused.incrementAndGet();
    log.accept("A client went away, or sent no JSON.");
  }

  @Override
  public void close() {
    signers.forEach(Signer::close);
  }
}
