package gavel.auction.bonus;

import gavel.auction.Commitment;
import gavel.auction.PairOutcome;
import gavel.auction.WalletId;
import gavel.auction.WalletOutcome;
import gavel.auction.fill.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One wallet's part of what its entity was filled.
 *
 * @param wallet with what it committed and what of it is accepted, which may be nothing
 * @param pairs by payment token, in order of the token
 */
public record WalletSplit(FilledWallet wallet, List<PairOutcome> pairs) {
  /** Keeps a copy. */
  public WalletSplit {
    pairs = List.copyOf(pairs);
  }

  /**
   * Splits {@code accepted} over an entity's commitments in proportion to them, so that none is
   * filled beyond what it is; ties by wallet, then token. Wallets come in order.
   */
  public static List<WalletSplit> of(Contender contender, long accepted, TokenLedger ledger) {
    List<CommitmentSplit> parts = CommitmentSplit.of(contender.bid().commitments(), accepted);
    if (parts.size() == 1) {
      WalletId wallet = parts.getFirst().commitment().wallet();
      return List.of(split(contender, wallet, List.of(pair(parts.getFirst())), ledger));
    }
    Map<WalletId, List<PairOutcome>> byWallet = new TreeMap<>();
    for (CommitmentSplit each : parts) {
      byWallet
          .computeIfAbsent(each.commitment().wallet(), key -> new ArrayList<>())
          .add(pair(each));
    }
    List<WalletSplit> splits = new ArrayList<>();
    byWallet.forEach((wallet, pairs) -> splits.add(split(contender, wallet, pairs, ledger)));
    return splits;
  }

  private static PairOutcome pair(CommitmentSplit part) {
    Commitment own = part.commitment();
    return new PairOutcome(
        own.token(), own.amount(), part.accepted(), own.amount() - part.accepted());
  }

  private static WalletSplit split(
      Contender contender, WalletId wallet, List<PairOutcome> pairs, TokenLedger ledger) {
    long committed = pairs.stream().mapToLong(PairOutcome::committed).sum();
    long accepted = pairs.stream().mapToLong(PairOutcome::accepted).sum();
    return new WalletSplit(
        new FilledWallet(contender, wallet, committed, accepted, ledger.bought(accepted)), pairs);
  }

  /** This wallet's outcome with the tokens that it gets. */
  public WalletOutcome outcome(WalletTokens tokens) {
    return new WalletOutcome(
        wallet.wallet(),
        wallet.committed(),
        wallet.accepted(),
        wallet.committed() - wallet.accepted(),
        tokens.tokens(),
        tokens.bonuses(),
        tokens.total(),
        tokens.locked(),
        pairs);
  }
}
