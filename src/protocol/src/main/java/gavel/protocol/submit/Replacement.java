package gavel.protocol.submit;

import gavel.protocol.ProtocolException;
import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Bytes;
import gavel.wallet.Signer;
import gavel.wallet.transaction.Fees;
import gavel.wallet.transaction.SignedTransaction;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Takes the place of a transaction that waits too long: with the same call at a higher fee, or with
 * nothing, to cancel it. Either one may be mined in the end, never both.
 */
public final class Replacement {
  private static final BigInteger GAS_OF_NOTHING = BigInteger.valueOf(21_000);

  private final EthClient chain;
  private final Journal journal;
  private final FeePolicy policy;

  /** Replacements on one chain; the policy's fees hold where they are above the least bump. */
  public Replacement(EthClient chain, Journal journal, FeePolicy policy) {
    this.chain = chain;
    this.journal = journal;
    this.policy = policy;
  }

  /**
   * The same call with higher fees, not yet signed.
   *
   * @throws ProtocolException where the entry waits no more, or its bytes are not known
   */
  public UnsignedTransaction speedUp(JournalEntry entry) {
    UnsignedTransaction old = waiting(entry);
    return new UnsignedTransaction(
        old.chainId(),
        old.nonce(),
        old.to(),
        old.value(),
        old.data(),
        old.gasLimit(),
        higher(old.fees()),
        old.accessList());
  }

  /**
   * A transaction that does nothing, with the entry's nonce and higher fees, not yet signed.
   *
   * @throws ProtocolException where the entry waits no more, or its bytes are not known
   */
  public UnsignedTransaction cancel(JournalEntry entry) {
    UnsignedTransaction old = waiting(entry);
    return new UnsignedTransaction(
        old.chainId(),
        old.nonce(),
        Optional.of(entry.account()),
        BigInteger.ZERO,
        Bytes.EMPTY,
        GAS_OF_NOTHING,
        higher(old.fees()));
  }

  /** Signs a replacement, writes it down and sends it. */
  public JournalEntry send(
      JournalEntry replaced, UnsignedTransaction by, String purpose, Signer signer) {
    JournalEntry planned = journal.reserveReplacement(replaced, purpose);
    boolean written = false;
    JournalEntry entry;
    try {
      SignedTransaction signed = signer.sign(by);
      entry = journal.signed(planned, signed.raw(), signed.hash());
      written = true;
    } finally {
      if (!written) {
        journal.dropped(planned);
      }
    }
    return new Broadcast(chain, journal).send(entry);
  }

  /** The entry of this nonce that was mined, once one was. */
  public Optional<JournalEntry> winner(JournalEntry entry) {
    return journal.ofNonce(entry.chainId(), entry.account(), entry.nonce()).stream()
        .filter(each -> Tracker.isInABlock(each.state()))
        .findFirst();
  }

  /** The entry whose nonce a replacement took over. */
  public Optional<JournalEntry> original(JournalEntry replacement) {
    return replacement.replaces().flatMap(journal::find);
  }

  private UnsignedTransaction waiting(JournalEntry entry) {
    if (entry.state() != EntryState.SENT && entry.state() != EntryState.SIGNED) {
      throw new ProtocolException(
          "Transaction "
              + entry.id()
              + " is "
              + entry.state().word()
              + ", so it cannot be replaced; only one that waits to be mined can.");
    }
    return entry
        .raw()
        .map(SignedTransaction::decode)
        .map(SignedTransaction::unsigned)
        .orElseThrow(
            () ->
                new ProtocolException(
                    "Transaction "
                        + entry.id()
                        + " was sent by another wallet, which alone can"
                        + " replace it: use its own speed-up or cancel."));
  }

  private Fees higher(Fees old) {
    Fees now = new FeeOracle(chain, policy).suggest();
    return switch (old) {
      case Fees.Legacy(BigInteger price) -> new Fees.Legacy(bumped(price).max(now.ceilingPerGas()));
      case Fees.Eip2930(BigInteger price) ->
          new Fees.Eip2930(bumped(price).max(now.ceilingPerGas()));
      case Fees.Eip1559(BigInteger maxFee, BigInteger tip) -> {
        BigInteger present =
            now instanceof Fees.Eip1559 market ? market.maxPriorityFeePerGas() : BigInteger.ZERO;
        BigInteger newTip = bumped(tip).max(present);
        yield new Fees.Eip1559(bumped(maxFee).max(now.ceilingPerGas()).max(newTip), newTip);
      }
    };
  }

  /**
   * An eighth more, rounded up: nodes ask for at least a tenth of both fees, some for an eighth.
   */
  private static BigInteger bumped(BigInteger fee) {
    return fee.multiply(BigInteger.valueOf(9)).add(BigInteger.valueOf(7)).shiftRight(3);
  }
}
