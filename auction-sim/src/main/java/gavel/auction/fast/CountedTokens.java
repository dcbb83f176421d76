package gavel.auction.fast;

import gavel.auction.bonus.FilledWallet;
import gavel.auction.bonus.TokenCount;
import gavel.auction.bonus.TokenLedger;
import gavel.auction.bonus.WalletTokens;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** Tokens of any book under any programs, wallet by wallet in exact fractions. */
final class CountedTokens implements Tokens {
  private final Field field;
  private final Filled filled;
  private final TokenLedger ledger;
  private final TokenCount count;

  CountedTokens(Field field, Filled filled, TokenLedger ledger) {
    this.field = field;
    this.filled = filled;
    this.ledger = ledger;
    this.count = ledger.count(visitor -> FilledWallets.visit(field, filled, ledger, visitor));
  }

  @Override
  public WalletTokens of(int bid, FilledWallet wallet) {
    return count.of(wallet);
  }

  @Override
  public Sums sums() {
    Adder adder = new Adder(field.terms().bonuses().programs().size());
    FilledWallets.visit(field, filled, ledger, wallet -> adder.add(count.of(wallet)));
    return new Sums(adder.tokens, List.of(adder.bonuses), adder.total, adder.locked);
  }

  /** Adds up wallets one by one. */
  private static final class Adder {
    private final BigInteger[] bonuses;
    private BigInteger tokens = BigInteger.ZERO;
    private BigInteger total = BigInteger.ZERO;
    private BigInteger locked = BigInteger.ZERO;

    Adder(int programs) {
      bonuses = new BigInteger[programs];
      Arrays.fill(bonuses, BigInteger.ZERO);
    }

    void add(WalletTokens each) {
      tokens = tokens.add(each.tokens());
      total = total.add(each.total());
      locked = locked.add(each.locked());
      for (int i = 0; i < bonuses.length; i++) {
        bonuses[i] = bonuses[i].add(each.bonuses().get(i));
      }
    }
  }
}
