package gavel.protocol.submit;

import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An account's nonces, by the chain and the journal.
 *
 * @param mined how many transactions the chain has mined
 * @param pending how many it has mined or the node holds
 * @param missing nonces that must come before journal entries that wait, and that nobody has
 * @param foreign transactions that another wallet or machine sent since the journal's first
 */
public record NonceReport(
    Address account,
    BigInteger mined,
    BigInteger pending,
    List<BigInteger> missing,
    List<BigInteger> foreign) {
  /** How many foreign transactions are looked for, from the newest back. */
  private static final long LOOK_BACK = 1_000;

  public NonceReport {
    missing = List.copyOf(missing);
    foreign = List.copyOf(foreign);
  }

  /** Compares chain and journal. */
  public static NonceReport of(EthClient chain, Journal journal, Address account) {
    BigInteger mined = chain.transactionCount(account, BlockTag.LATEST);
    BigInteger pending = chain.transactionCount(account, BlockTag.PENDING);
    List<JournalEntry> known = journal.ofAccount(chain.chainId(), account);
    Set<BigInteger> alive =
        known.stream()
            .filter(entry -> entry.state().isWatched() || Tracker.isInABlock(entry.state()))
            .map(JournalEntry::nonce)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<BigInteger> ever = known.stream().map(JournalEntry::nonce).collect(Collectors.toSet());
    return new NonceReport(
        account, mined, pending, missing(pending, alive), foreign(mined, alive, ever));
  }

  private static List<BigInteger> missing(BigInteger pending, Set<BigInteger> alive) {
    List<BigInteger> missing = new ArrayList<>();
    BigInteger highest = alive.stream().max(BigInteger::compareTo).orElse(BigInteger.ZERO);
    for (BigInteger nonce = pending;
        nonce.compareTo(highest) < 0;
        nonce = nonce.add(BigInteger.ONE)) {
      if (!alive.contains(nonce)) {
        missing.add(nonce);
      }
    }
    return missing;
  }

  private static List<BigInteger> foreign(
      BigInteger mined, Set<BigInteger> alive, Set<BigInteger> ever) {
    List<BigInteger> foreign = new ArrayList<>();
    BigInteger first = ever.stream().min(BigInteger::compareTo).orElse(mined);
    BigInteger from = first.max(mined.subtract(BigInteger.valueOf(LOOK_BACK)));
    for (BigInteger nonce = from; nonce.compareTo(mined) < 0; nonce = nonce.add(BigInteger.ONE)) {
      if (!alive.contains(nonce)) {
        foreign.add(nonce);
      }
    }
    return foreign;
  }

  /**
   * What a node holds of an account that this journal does not have; empty where it has all.
   *
   * @param pending the account's next nonce, with what the node holds
   */
  public static Optional<String> waitingElsewhere(
      EthClient chain, Journal journal, Address account, BigInteger pending) {
    BigInteger mined = chain.transactionCount(account, BlockTag.LATEST);
    List<BigInteger> unknown = new ArrayList<>();
    for (BigInteger nonce = mined;
        nonce.compareTo(pending) < 0;
        nonce = nonce.add(BigInteger.ONE)) {
      if (journal.ofNonce(chain.chainId(), account, nonce).isEmpty()) {
        unknown.add(nonce);
      }
    }
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "another wallet or machine sent "
                + unknown.size()
                + (unknown.size() == 1 ? " transaction" : " transactions")
                + " of this account that wait to be mined (from nonce "
                + unknown.getFirst()
                + "): if what you send now is among them, it happens twice");
  }

  /** What is out of order, as sentences; empty where nothing is. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (!missing.isEmpty()) {
      sentences.add(
          account.shortForm()
              + " has a gap: no transaction with nonce "
              + missing.getFirst()
              + " is known, and the later ones wait for it. The next transaction fills it.");
    }
    if (!foreign.isEmpty()) {
      sentences.add(
          account.shortForm()
              + " sent "
              + foreign.size()
              + " transactions that this journal does not have (nonce "
              + foreign.getFirst()
              + (foreign.size() > 1 ? " to " + foreign.getLast() : "")
              + "): another wallet or machine uses the same key.");
    }
    return sentences;
  }
}
