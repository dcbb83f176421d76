package gavel.auction.clearing;

import gavel.auction.EntityOutcome;
import gavel.auction.Fraction;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.bonus.FilledWallet;
import gavel.auction.bonus.TokenLedger;
import gavel.auction.bonus.WalletSplit;
import gavel.auction.bonus.WalletTokens;
import gavel.auction.fill.Contender;
import gavel.auction.fill.Sharing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Splits what entities were filled over their wallets and tokens, and counts the tokens. */
final class SettlementBuilder {
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
    List<List<WalletSplit>> splits =
        sharing.contenders().stream()
            .map(each -> WalletSplit.of(each, sharing.filled().getOrDefault(each.id(), 0L), ledger))
            .toList();
    Map<FilledWallet, WalletTokens> tokens =
        ledger.count(
            splits.stream()
                .flatMap(List::stream)
                .map(WalletSplit::wallet)
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

  private EntityOutcome outcome(
      Contender contender,
      Sharing sharing,
      List<WalletSplit> splits,
      Map<FilledWallet, WalletTokens> tokens) {
    WalletTokens nothing = WalletTokens.none(terms.bonuses().programs().size());
    return new EntityOutcome(
        contender.bid(),
        contender.participant(),
        contender.mustLock(),
        contender.standing(),
        sharing.filled().getOrDefault(contender.id(), 0L),
        sharing.parts().getOrDefault(contender.id(), List.of()),
        splits.stream()
            .map(each -> each.outcome(tokens.getOrDefault(each.wallet(), nothing)))
            .toList());
  }
}
