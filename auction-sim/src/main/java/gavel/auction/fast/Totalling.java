package gavel.auction.fast;

import gavel.auction.Totals;
import gavel.auction.bonus.FilledWallet;
import gavel.auction.bonus.TokenCount;
import gavel.auction.bonus.TokenLedger;
import gavel.auction.bonus.WalletTokens;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** Adds a settlement up. */
final class Totalling {
  private final Field field;
  private final Filled filled;
  private final TokenCount count;
  private final BigInteger[] bonuses;
  private BigInteger tokens = BigInteger.ZERO;
  private BigInteger total = BigInteger.ZERO;
  private BigInteger locked = BigInteger.ZERO;

  Totalling(Field field, Filled filled, TokenCount count) {
    this.field = field;
    this.filled = filled;
    this.count = count;
    this.bonuses = new BigInteger[field.terms().bonuses().programs().size()];
    Arrays.fill(bonuses, BigInteger.ZERO);
  }

  Totals totals(TokenLedger ledger) {
    FilledWallets.visit(field, filled, ledger, this::add);
    int entities = 0;
    int winners = 0;
    long accepted = 0;
    for (int i = 0; i < field.bids().size(); i++) {
      entities += field.bids().amount(i) > 0 ? 1 : 0;
      winners += filled.accepted().get(i) > 0 ? 1 : 0;
      accepted += filled.accepted().get(i);
    }
    long committed = field.bids().committed();
    return new Totals(
        entities,
        winners,
        committed,
        accepted,
        committed - accepted,
        tokens,
        List.of(bonuses),
        total,
        locked);
  }

  private void add(FilledWallet wallet) {
    WalletTokens each = count.of(wallet);
    tokens = tokens.add(each.tokens());
    total = total.add(each.total());
    locked = locked.add(each.locked());
    for (int i = 0; i < bonuses.length; i++) {
      bonuses[i] = bonuses[i].add(each.bonuses().get(i));
    }
  }
}
