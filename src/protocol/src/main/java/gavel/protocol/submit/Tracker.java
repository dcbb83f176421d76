package gavel.protocol.submit;

import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.journal.JournalEntry.MinedIn;
import gavel.protocol.rpc.Block;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Receipt;
import gavel.protocol.rpc.RpcErrorException;
import gavel.protocol.rpc.RpcException;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;

/** Compares the journal's entries with the chain and moves them on. */
public final class Tracker {
  /** Where a chain knows no finalized block: as many blocks as Ethereum takes for two epochs. */
  private static final long DEEP_ENOUGH = 64;

  /** How often a transaction without a trace is looked for before it counts as replaced. */
  private static final int LOOKS = 3;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

  private final EthClient chain;
  private final Journal journal;

  /** A tracker of one chain's entries. */
  public Tracker(EthClient chain, Journal journal) {
    this.chain = chain;
    this.journal = journal;
  }

  /** The entry as the chain has it now; what changed is in the journal. */
  public JournalEntry observe(JournalEntry entry) {
    return switch (entry.state()) {
      case SIGNED, SENT -> onItsWay(entry);
      case MINED, REVERTED -> inABlock(entry);
      case HANDED_OVER ->
          new HandedOver(chain, journal).look(entry).map(this::observe).orElse(entry);
      case PLANNED, REPLACED, DROPPED, FINAL, FINAL_REVERTED -> entry;
    };
  }

  /** The entry's receipt, checked to be of its transaction. */
  Optional<Receipt> receipt(JournalEntry entry) {
    Bytes hash = entry.hash().orElseThrow();
    Optional<Receipt> receipt = chain.receipt(hash);
    if (receipt.isPresent() && !receipt.get().transactionHash().equals(hash)) {
      throw new RpcException(
          "The node answered with the receipt of another transaction: got "
              + receipt.get().transactionHash()
              + ", want "
              + hash
              + ". Use another endpoint (--rpc-url).");
    }
    return receipt;
  }

  /**
   * A busy node counts a nonce a moment before it shows the receipt, and two nodes behind one
   * endpoint can disagree. So another transaction took the nonce for sure only if several looks,
   * one after the other, find it used and no trace of this one.
   */
  private JournalEntry onItsWay(JournalEntry entry) {
    Optional<Receipt> receipt = receipt(entry);
    for (int look = 0; receipt.isEmpty() && look < LOOKS; look++) {
      if (!nonceUsed(entry) || chain.transaction(entry.hash().orElseThrow()).isPresent()) {
        return entry;
      }
      Waiter.sleep(BETWEEN_LOOKS);
      receipt = receipt(entry);
    }
    return receipt.map(found -> mined(entry, found)).orElseGet(() -> journal.replaced(entry));
  }

  private boolean nonceUsed(JournalEntry entry) {
    BigInteger used = chain.transactionCount(entry.account(), BlockTag.LATEST);
    return used.compareTo(entry.nonce()) > 0;
  }

  private JournalEntry mined(JournalEntry entry, Receipt receipt) {
    JournalEntry mined =
        journal.mined(
            entry, new MinedIn(receipt.blockNumber(), receipt.blockHash()), receipt.succeeded());
    for (JournalEntry other : journal.ofNonce(entry.chainId(), entry.account(), entry.nonce())) {
      if (other.id() != entry.id() && other.state().isOpen()) {
        journal.replaced(other);
      }
    }
    return mined;
  }

  private JournalEntry inABlock(JournalEntry entry) {
    MinedIn block = entry.block().orElseThrow();
    Optional<Receipt> receipt = receipt(entry);
    if (receipt.isEmpty()) {
      // A reorganisation undid its block: it is on its way again.
      return journal.sent(entry);
    }
    if (!receipt.get().blockHash().equals(block.hash())) {
      return mined(entry, receipt.get());
    }
    return isFinal(block.number()) ? journal.finalized(entry) : entry;
  }

  /** Whether a block is as sure as asked for. */
  boolean reached(long blockNumber, WaitLevel level) {
    return switch (level) {
      case NONE, MINED -> true;
      case SAFE ->
          head(BlockTag.SAFE).map(head -> head >= blockNumber).orElseGet(() -> deep(blockNumber));
      case FINALIZED -> isFinal(blockNumber);
    };
  }

  private boolean isFinal(long blockNumber) {
    return head(BlockTag.FINALIZED)
        .map(head -> head >= blockNumber)
        .orElseGet(() -> deep(blockNumber));
  }

  private boolean deep(long blockNumber) {
    return chain.blockNumber() - blockNumber >= DEEP_ENOUGH;
  }

  /** Empty where the chain does not know the tag. */
  private Optional<Long> head(BlockTag tag) {
    try {
      return chain.block(tag).map(Block::number);
    } catch (RpcErrorException _) {
      return Optional.empty();
    }
  }

  /** Whether the state is the end of what mining can bring. */
  static boolean isInABlock(EntryState state) {
    return switch (state) {
      case MINED, REVERTED, FINAL, FINAL_REVERTED -> true;
      case PLANNED, SIGNED, SENT, HANDED_OVER, REPLACED, DROPPED -> false;
    };
  }
}
