package gavel.auction.clearing;

import gavel.auction.Commitment;
import gavel.auction.EntityOutcome;
import gavel.auction.Fraction;
import gavel.auction.PairOutcome;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.WalletId;
import gavel.auction.WalletOutcome;
import gavel.auction.bonus.FilledWallet;
import gavel.auction.bonus.TokenLedger;
import gavel.auction.bonus.WalletTokens;
import gavel.auction.fill.Contender;
import gavel.auction.fill.Sharing;
import gavel.auction.fill.WaterFill;
import gavel.auction.fill.WaterFill.Claim;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Splits what entities were filled over their wallets and tokens, and adds everything up. */
final class SettlementBuilder {
  private record Split(FilledWallet wallet, List<PairOutcome> pairs) {}

  private final Terms terms;
  private final Participants participants;

  SettlementBuilder(Terms terms, Participants participants) {
    this.terms = terms;
    this.participants = participants;
  }

  Settlement build(
      ClearingPrice clearing,
      long capacity,
      Fraction subscription,
      Sharing sharing,
      TokenLedger ledger) {
    List<List<Split>> splits =
        sharing.contenders().stream().map(each -> split(each, sharing, ledger)).toList();
    Map<FilledWallet, WalletTokens> tokens =
        ledger.count(
            splits.stream()
                .flatMap(List::stream)
                .map(Split::wallet)
                .filter(each -> each.accepted() > 0)
                .toList());
    List<EntityOutcome> entities = new ArrayList<>();
    for (int i = 0; i < splits.size(); i++) {
      entities.add(outcome(sharing.contenders().get(i), sharing, splits.get(i), tokens));
    }
    return new SettledBook(
        terms,
        participants,
        clearing.price(),
        clearing.pStar(),
        subscription,
        capacity,
        sharing.rationed(),
        sharing.tranches(),
        entities);
  }

  private static List<Split> split(Contender contender, Sharing sharing, TokenLedger ledger) {
    List<Commitment> own =
        contender.bid().commitments().stream().filter(each -> each.amount() > 0).toList();
    BigInteger accepted = BigInteger.valueOf(sharing.filled().getOrDefault(contender.id(), 0L));
    List<BigInteger> shares =
        WaterFill.share(
            accepted, own.stream().map(each -> Claim.of(each.amount(), each.amount())).toList());
    Map<WalletId, List<PairOutcome>> byWallet = new TreeMap<>();
    for (int i = 0; i < own.size(); i++) {
      Commitment each = own.get(i);
      long share = shares.get(i).longValueExact();
      byWallet
          .computeIfAbsent(each.wallet(), key -> new ArrayList<>())
          .add(new PairOutcome(each.token(), each.amount(), share, each.amount() - share));
    }
    return byWallet.entrySet().stream()
        .map(
            each ->
                new Split(
                    filled(contender, each.getKey(), each.getValue(), ledger), each.getValue()))
        .toList();
  }

  private static FilledWallet filled(
      Contender contender, WalletId wallet, List<PairOutcome> pairs, TokenLedger ledger) {
    long committed = pairs.stream().mapToLong(PairOutcome::committed).sum();
    long accepted = pairs.stream().mapToLong(PairOutcome::accepted).sum();
    return new FilledWallet(contender, wallet, committed, accepted, ledger.bought(accepted));
  }

  private EntityOutcome outcome(
      Contender contender,
      Sharing sharing,
      List<Split> splits,
      Map<FilledWallet, WalletTokens> tokens) {
    WalletTokens nothing = WalletTokens.none(terms.bonuses().programs().size());
    List<WalletOutcome> wallets =
        splits.stream()
            .map(each -> wallet(each, tokens.getOrDefault(each.wallet(), nothing)))
            .toList();
    return new EntityOutcome(
        contender.bid(),
        contender.participant(),
        contender.mustLock(),
        contender.standing(),
        sharing.filled().getOrDefault(contender.id(), 0L),
        sharing.parts().getOrDefault(contender.id(), List.of()),
        wallets);
  }

  private static WalletOutcome wallet(Split split, WalletTokens tokens) {
    FilledWallet wallet = split.wallet();
    return new WalletOutcome(
        wallet.wallet(),
        wallet.committed(),
        wallet.accepted(),
        wallet.committed() - wallet.accepted(),
        tokens.tokens(),
        tokens.bonuses(),
        tokens.total(),
        tokens.locked(),
        split.pairs());
  }
}
