package gavel.devnet.chain;

import gavel.devnet.DevnetException;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Receipt;
import gavel.protocol.submit.Step;
import gavel.wallet.Bytes;
import gavel.wallet.Signer;
import gavel.wallet.transaction.Fees;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sends an account's transactions to a local node one by one, each mined before the next. There is
 * no journal and no fee market: the chain is thrown away, and its ether is free.
 */
public final class LocalSender {
  /** Below EIP-7825's cap, above the creation of the largest contract. */
  private static final BigInteger GAS = BigInteger.valueOf(12_000_000);

  private static final Fees FEES =
      new Fees.Eip1559(BigInteger.valueOf(100_000_000_000L), BigInteger.valueOf(1_000_000_000));
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private final EthClient chain;
  private final Signer signer;

  /**
   * A sender for an account.
   *
   * @param signer stays the caller's to close; its account has ether
   */
  public LocalSender(EthClient chain, Signer signer) {
    this.chain = chain;
    this.signer = signer;
  }

  /**
   * Sends the steps in their order.
   *
   * @return a receipt for each
   * @throws DevnetException where one reverts; those after it are not sent
   */
  public List<Receipt> send(List<Step> steps) {
    BigInteger nonce = chain.transactionCount(signer.address(), BlockTag.LATEST);
    List<Receipt> receipts = new ArrayList<>();
    for (Step step : steps) {
      receipts.add(send(step, nonce));
      nonce = nonce.add(BigInteger.ONE);
    }
    return receipts;
  }

  private Receipt send(Step step, BigInteger nonce) {
    UnsignedTransaction transaction =
        new UnsignedTransaction(
            chain.chainId(), nonce, step.to(), step.value(), step.data(), GAS, FEES);
    Receipt receipt = mined(chain.sendRawTransaction(signer.sign(transaction).raw()), step);
    if (!receipt.succeeded()) {
      throw new DevnetException(
          "On the local chain %d, \"%s\" reverted (transaction %s): %s"
              .formatted(chain.chainId(), step.title(), receipt.transactionHash(), step.decoded()));
    }
    return receipt;
  }

  private Receipt mined(Bytes hash, Step step) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    Optional<Receipt> receipt = chain.receipt(hash);
    while (receipt.isEmpty()) {
      if (System.nanoTime() > giveUp) {
        throw new DevnetException(
            "The local node of chain %d did not mine \"%s\" within %d s (transaction %s)."
                .formatted(chain.chainId(), step.title(), PATIENCE.toSeconds(), hash));
      }
      pause();
      receipt = chain.receipt(hash);
    }
    return receipt.get();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DevnetException("Waiting for the local node was interrupted.", e);
    }
  }
}
