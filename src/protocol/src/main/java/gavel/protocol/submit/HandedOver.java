package gavel.protocol.submit;

import gavel.protocol.ProtocolException;
import gavel.protocol.journal.Deed;
import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.journal.NewEntry;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.ChainTransaction;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.SendingSigner;
import gavel.wallet.WalletException;
import gavel.wallet.external.SignerRefusedException;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Transactions of signers that send by themselves: written down before they are handed over, and
 * found again by what they do, since such a signer chooses nonce and fees, and may be closed before
 * it answers.
 */
final class HandedOver {
  private final EthClient chain;
  private final Journal journal;

  HandedOver(EthClient chain, Journal journal) {
    this.chain = chain;
    this.journal = journal;
  }

  /**
   * Hands a step over.
   *
   * @throws SignerRefusedException where it was declined; the journal has given it up
   * @throws HandedOverException where nobody knows whether it was sent; {@link #look} finds out
   */
  JournalEntry handOver(PreparedPlan confirmed, PreparedStep step, SendingSigner wallet) {
    Plan plan = confirmed.plan();
    JournalEntry planned =
        journal.reserve(
            new NewEntry(
                plan.chainId(), plan.from(), step.step().title(), step.step().purposeKey()),
            chain.transactionCount(plan.from(), BlockTag.PENDING));
    UnsignedTransaction transaction =
        new UnsignedTransaction(
            plan.chainId(),
            planned.nonce(),
            step.step().to(),
            step.step().value(),
            step.step().data(),
            step.gasLimit(),
            confirmed.fees());
    JournalEntry handed = journal.handedOver(planned, deed(transaction));
    try {
      return claimed(handed, wallet.send(transaction, step.step().decoded()));
    } catch (SignerRefusedException declined) {
      journal.dropped(handed);
      throw declined;
    } catch (WalletException unknown) {
      throw new HandedOverException(handed, unknown);
    }
  }

  private Deed deed(UnsignedTransaction transaction) {
    Bytes hash = Deed.hash(transaction.to(), transaction.value(), transaction.data());
    return new Deed(hash, chain.blockNumber());
  }

  /** The wallet's word for it is checked; where no node here knows it yet, it is looked for. */
  private JournalEntry claimed(JournalEntry handed, Bytes hash) {
    Optional<ChainTransaction> sent = chain.transaction(hash);
    if (sent.isEmpty()) {
      return handed;
    }
    if (!isIt(handed, sent.get())) {
      journal.dropped(handed);
      throw new ProtocolException(
          "The wallet sent another transaction than it was given: "
              + hash
              + " does not do what \""
              + handed.purpose()
              + "\" should. Look at it in the wallet; gavel takes no account of it.");
    }
    return found(handed, sent.get());
  }

  /** The entry as sent, once a transaction of its account that does the same is found. */
  Optional<JournalEntry> look(JournalEntry handed) {
    return waiting(handed).or(() -> mined(handed)).map(sent -> found(handed, sent));
  }

  private JournalEntry found(JournalEntry handed, ChainTransaction sent) {
    return journal.found(handed, sent.hash(), sent.nonce());
  }

  private Optional<ChainTransaction> waiting(JournalEntry handed) {
    return among(chain.transactionsIn(BlockTag.PENDING), handed);
  }

  /** Goes from nonce to nonce, each found by halving the blocks since it was handed over. */
  private Optional<ChainTransaction> mined(JournalEntry handed) {
    long first = handed.deed().orElseThrow().since();
    long head = chain.blockNumber();
    BigInteger sent = count(handed.account(), head);
    while (first < head && count(handed.account(), first).compareTo(sent) < 0) {
      long block = next(handed.account(), first, head);
      Optional<ChainTransaction> it = among(chain.transactionsIn(BlockTag.of(block)), handed);
      if (it.isPresent()) {
        return it;
      }
      first = block;
    }
    return Optional.empty();
  }

  /** The first block after another in which the account sent something. */
  private long next(Address account, long after, long head) {
    BigInteger before = count(account, after);
    long low = after;
    long high = head;
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      if (count(account, middle).compareTo(before) > 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private BigInteger count(Address account, long block) {
    return chain.transactionCount(account, BlockTag.of(block));
  }

  /** One that the journal has under another entry is not this one. */
  private Optional<ChainTransaction> among(
      List<ChainTransaction> transactions, JournalEntry handed) {
    return transactions.stream()
        .filter(each -> isIt(handed, each) && journal.find(each.hash()).isEmpty())
        .findFirst();
  }

  private static boolean isIt(JournalEntry handed, ChainTransaction sent) {
    return sent.from().equals(handed.account())
        && Deed.hash(sent.to(), sent.value(), sent.input())
            .equals(handed.deed().orElseThrow().hash());
  }
}
