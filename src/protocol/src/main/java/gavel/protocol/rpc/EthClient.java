package gavel.protocol.rpc;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * A chain, through one or several nodes. Reads fail over and are retried; every method throws
 * {@link RpcException} where no endpoint answers, {@link WrongChainException} where one serves
 * another chain, and calls throw {@link CallReverted}. Safe for several threads.
 */
public final class EthClient {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

  private final JsonRpc rpc;
  private final long chainId;
  private final LogPages logPages;

  EthClient(JsonRpc rpc, long chainId) {
    this.rpc = rpc;
    this.chainId = chainId;
    this.logPages = new LogPages(rpc);
  }

  /**
   * A client of these endpoints, the first one preferred. Nothing is asked yet; the chain id is
   * checked before an endpoint's first use.
   */
  public static EthClient connect(List<URI> endpoints, long expectedChainId) {
    return connect(endpoints, expectedChainId, _ -> {});
  }

  /**
   * The same.
   *
   * @param warnings hears of each endpoint that is left out, and why
   */
  public static EthClient connect(
      List<URI> endpoints, long expectedChainId, Consumer<String> warnings) {
    return connect(endpoints, expectedChainId, READ_TIMEOUT, RetryPolicy.STANDARD, warnings);
  }

  /** The same, with how long to wait for an answer and how often to ask. */
  public static EthClient connect(
      List<URI> endpoints, long expectedChainId, Duration readTimeout, RetryPolicy retry) {
    return connect(endpoints, expectedChainId, readTimeout, retry, _ -> {});
  }

  private static EthClient connect(
      List<URI> endpoints,
      long expectedChainId,
      Duration readTimeout,
      RetryPolicy retry,
      Consumer<String> warnings) {
    List<Endpoint> http =
        endpoints.stream()
            .<Endpoint>map(uri -> new HttpEndpoint(uri, CONNECT_TIMEOUT, readTimeout))
            .toList();
    return new EthClient(
        new JsonRpc(
            http,
            expectedChainId,
            retry,
            Pause.REAL,
            () -> ThreadLocalRandom.current().nextLong(),
            warnings),
        expectedChainId);
  }

  /** The chain id that every endpoint is held to. */
  public long chainId() {
    return chainId;
  }

  /** Asks a node now, and so finds out whether one is there and serves the right chain. */
  public void ping() {
    rpc.read("eth_chainId");
  }

  public long blockNumber() {
    return Json.number(rpc.read("eth_blockNumber"), "the block number");
  }

  public Block latestBlock() {
    return block(BlockTag.LATEST)
        .orElseThrow(() -> new RpcException("The node knows no latest block. Is it syncing?"));
  }

  /** A block; empty where the node does not know it. */
  public Optional<Block> block(BlockTag tag) {
    JsonNode json = rpc.read("eth_getBlockByNumber", tag.json(), false);
    return json.isNull() ? Optional.empty() : Optional.of(Answers.block(json));
  }

  /** The transactions in a block, in their order; none where the node does not know the block. */
  public List<ChainTransaction> transactionsIn(BlockTag tag) {
    List<ChainTransaction> transactions = new ArrayList<>();
    rpc.read("eth_getBlockByNumber", tag.json(), true)
        .path("transactions")
        .forEach(json -> transactions.add(Answers.transaction(json)));
    return transactions;
  }

  /** Wei. */
  public BigInteger balance(Address account) {
    return balance(account, BlockTag.LATEST);
  }

  public BigInteger balance(Address account, BlockTag tag) {
    return Json.quantity(rpc.read("eth_getBalance", account.lower(), tag.json()), "the balance");
  }

  /** The code at an address; empty bytes where there is no contract. */
  public Bytes code(Address account) {
    return Json.bytes(rpc.read("eth_getCode", account.lower(), "latest"), "the code");
  }

  public Bytes storage(Address account, Bytes slot) {
    return Json.bytes(
        rpc.read("eth_getStorageAt", account.lower(), slot.hex(), "latest"), "the slot");
  }

  /** How many transactions an account has sent: its next nonce. */
  public BigInteger transactionCount(Address account, BlockTag tag) {
    return Json.quantity(
        rpc.read("eth_getTransactionCount", account.lower(), tag.json()), "the nonce");
  }

  public Bytes call(CallRequest request, BlockTag tag) {
    return Json.bytes(rpc.read("eth_call", request.json(), tag.json()), "the call's result");
  }

  /** Gas that the node thinks a transaction needs. */
  public BigInteger estimateGas(CallRequest request) {
    return Json.quantity(rpc.read("eth_estimateGas", request.json()), "the gas estimate");
  }

  /**
   * Fees of the last blocks and the next one.
   *
   * @param blocks how many, up to 1024
   * @param percentiles of the tips within each block, ascending, 0 to 100
   */
  public FeeHistory feeHistory(int blocks, List<Integer> percentiles) {
    return Answers.feeHistory(
        rpc.read("eth_feeHistory", "0x" + Integer.toHexString(blocks), "latest", percentiles));
  }

  /** Wei per gas. */
  public BigInteger maxPriorityFee() {
    return Json.quantity(rpc.read("eth_maxPriorityFeePerGas"), "the priority fee");
  }

  /** Wei per gas. */
  public BigInteger gasPrice() {
    return Json.quantity(rpc.read("eth_gasPrice"), "the gas price");
  }

  /**
   * Hands a signed transaction over, once.
   *
   * @return its hash
   * @throws SendUncertainException where it left and no answer came
   */
  public Bytes sendRawTransaction(Bytes raw) {
    return Json.bytes(rpc.send("eth_sendRawTransaction", raw.hex()), "the transaction's hash");
  }

  /** Empty while the transaction is not mined, or unknown. */
  public Optional<Receipt> receipt(Bytes hash) {
    JsonNode json = rpc.read("eth_getTransactionReceipt", hash.hex());
    return json.isNull() ? Optional.empty() : Optional.of(Answers.receipt(json));
  }

  /** Empty where the node does not know the transaction. */
  public Optional<ChainTransaction> transaction(Bytes hash) {
    JsonNode json = rpc.read("eth_getTransactionByHash", hash.hex());
    return json.isNull() ? Optional.empty() : Optional.of(Answers.transaction(json));
  }

  /** Logs in chain order, read in pages that shrink where a node refuses a range. */
  public List<Log> logs(LogFilter filter) {
    return logPages.read(filter);
  }

  /**
   * Any method for many at once, in one request to the first endpoint, which is asked once.
   *
   * @param params of each question
   * @return each answer whole, with {@code result} or {@code error}, in the order of the questions
   */
  public List<JsonNode> batch(String method, List<Object[]> params) {
    return params.isEmpty() ? List.of() : rpc.batch(method, params);
  }

  /** Any other method; read-only or a local node's own, as it may be asked twice. */
  public JsonNode raw(String method, Object... params) {
    return rpc.read(method, params);
  }
}
