package gavel.devnet.load;

import gavel.devnet.chain.LocalChain;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Sends many accounts' signed transactions to a local chain at once, and mines them in blocks as
 * full as Ethereum's. Meanwhile the chain makes no blocks by itself; closing lets it again.
 */
final class BlockMiner implements AutoCloseable {
  /** Gas of a block: Ethereum's limit since the end of 2025. */
  private static final long BLOCK_GAS = 60_000_000;

  private static final int BATCH = 500;
  private static final long GWEI = 1_000_000_000;

  /** Enough blocks for anything that is sent at once. */
  private static final int PATIENCE = 200;

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final LocalChain chain;

  BlockMiner(LocalChain chain) {
    this.chain = chain;
    chain.client().raw("evm_setIntervalMining", 0); // ends every kind of mining by itself
    chain.client().raw("evm_setBlockGasLimit", "0x" + Long.toHexString(BLOCK_GAS));
    mineWhatIsLeft();
  }

  /** Of one that was killed, transactions can wait whose nonces would be given again. */
  private void mineWhatIsLeft() {
    for (int block = 0; block < PATIENCE && !nothingWaits(); block++) {
      mineBlock();
    }
  }

  private void mineBlock() {
    chain.client().raw("anvil_setNextBlockBaseFeePerGas", "0x" + Long.toHexString(GWEI));
    chain.client().raw("evm_mine");
  }

  private boolean nothingWaits() {
    return chain.client().raw("txpool_status").path("pending").asString("").equals("0x0");
  }

  /** A mined transaction. */
  record Mined(boolean succeeded, long gas) {}

  /** How many transactions each account has sent. */
  List<Long> nonces(List<Address> accounts) {
    return inBatches(
        "eth_getTransactionCount",
        accounts,
        each -> new Object[] {each.lower(), "latest"},
        (answer, what) -> Long.decode(result(answer, "nonce").asString()));
  }

  /**
   * Sends transactions and mines until all are in blocks.
   *
   * @param raws signed; one that the node has already is no error
   * @return what became of each, in that order
   */
  List<Mined> mine(List<Bytes> raws) {
    List<Bytes> hashes =
        inBatches(
            "eth_sendRawTransaction",
            raws,
            raw -> new Object[] {raw.hex()},
            (answer, raw) -> taken(answer, raw));
    for (int block = 0; block < PATIENCE; block++) {
      mineBlock();
      if (nothingWaits()) {
        List<JsonNode> receipts = receipts(hashes);
        if (receipts.stream().noneMatch(JsonNode::isNull)) {
          return receipts.stream().map(BlockMiner::mined).toList();
        }
        pause(); // another block is being made of them
      }
    }
    throw new LoadException(
        "The local node of %s did not mine %d transactions in %d blocks."
            .formatted(chain.network(), raws.size(), PATIENCE));
  }

  private List<JsonNode> receipts(List<Bytes> hashes) {
    return inBatches(
        "eth_getTransactionReceipt",
        hashes,
        hash -> new Object[] {hash.hex()},
        (answer, hash) -> answer.path("result"));
  }

  private static Mined mined(JsonNode receipt) {
    return new Mined(
        receipt.path("status").asString("").equals("0x1"),
        Long.decode(receipt.path("gasUsed").asString("0x0")));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadException("Waiting for the local node was interrupted.", e);
    }
  }

  private static Bytes taken(JsonNode answer, Bytes raw) {
    String refusal = answer.path("error").path("message").asString("");
    if (refusal.isEmpty() || refusal.contains("already")) {
      return Keccak.hash(raw);
    }
    throw new LoadException("The local node refused a transaction: " + refusal + ".");
  }

  private static JsonNode result(JsonNode answer, String what) {
    JsonNode result = answer.path("result");
    if (result.isMissingNode() || result.isNull()) {
      throw new LoadException(
          "The local node gave no %s: %s"
              .formatted(what, answer.path("error").path("message").asString("not known")));
    }
    return result;
  }

  private interface Reader<T, R> {
    R read(JsonNode answer, T question);
  }

  private <T, R> List<R> inBatches(
      String method, List<T> all, Function<T, Object[]> params, Reader<T, R> reader) {
    List<R> results = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      List<T> some = all.subList(from, Math.min(all.size(), from + BATCH));
      List<JsonNode> answers = chain.client().batch(method, some.stream().map(params).toList());
      for (int i = 0; i < some.size(); i++) {
        results.add(reader.read(answers.get(i), some.get(i)));
      }
    }
    return results;
  }

  /** Gives accounts an ether balance. */
  void setEther(List<Address> accounts, String wei) {
    inBatches(
        "anvil_setBalance",
        accounts,
        each -> new Object[] {each.lower(), wei},
        (answer, each) -> answer);
  }

  @Override
  public void close() {
    chain.client().raw("evm_setAutomine", true);
  }
}
