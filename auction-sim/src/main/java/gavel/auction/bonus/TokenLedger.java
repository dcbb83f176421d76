package gavel.auction.bonus;

import gavel.auction.Arrival;
import gavel.auction.Fraction;
import gavel.auction.Price;
import gavel.auction.Terms;
import gavel.auction.terms.BonusProgram;
import gavel.auction.terms.Rounding;
import gavel.auction.terms.TotalRounding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Counts every filled wallet's tokens and bonuses. */
public final class TokenLedger {
  private final Terms terms;
  private final Price price;
  private final List<Arrival> arrivals;

  /**
   * A ledger for one sale.
   *
   * @param price paid
   * @param arrivals the order in which commitments came, where known
   */
  public TokenLedger(Terms terms, Price price, List<Arrival> arrivals) {
    this.terms = terms;
    this.price = price;
    this.arrivals = List.copyOf(arrivals);
  }

  /** How many base units {@code accepted} micro-USD buy, unrounded. */
  public Fraction bought(long accepted) {
    return price.tokensFor(accepted, terms.offer().decimals());
  }

  /** The tokens of each wallet, by wallet. */
  public Map<FilledWallet, WalletTokens> count(List<FilledWallet> wallets) {
    List<FilledWallet> ordered = wallets.stream().sorted(FilledWallet.FIRST_COME).toList();
    List<Payout> payouts = new ArrayList<>();
    for (BonusProgram program : terms.bonuses().programs()) {
      payouts.add(Payout.of(program, terms.bonuses().rounding(), arrivals, ordered));
    }
    Map<FilledWallet, WalletTokens> counted = new HashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      counted.put(ordered.get(i), tokens(ordered.get(i), payouts, i));
    }
    return counted;
  }

  private WalletTokens tokens(FilledWallet wallet, List<Payout> payouts, int index) {
    return tokens(
        wallet,
        payouts.stream().map(each -> each.paid().get(index)).toList(),
        payouts.stream().map(each -> each.exact().get(index)).toList());
  }

  /**
   * Puts a wallet's tokens together.
   *
   * @param bonuses what each program pays
   * @param exact what of each program enters a total that is rounded as a whole
   */
  WalletTokens tokens(FilledWallet wallet, List<BigInteger> bonuses, List<Fraction> exact) {
    Rounding rounding = terms.bonuses().rounding();
    BigInteger tokens = wallet.tokens().round(rounding);
    BigInteger total =
        terms.bonuses().totals() == TotalRounding.PARTS
            ? bonuses.stream().reduce(tokens, BigInteger::add)
            : exact.stream().reduce(wallet.tokens(), Fraction::plus).round(rounding);
    return new WalletTokens(tokens, bonuses, total, locked(wallet, bonuses, total));
  }

  /**
   * Counts the tokens of wallets that are too many to hold.
   *
   * @param wallets shows every filled wallet to a visitor, in any order, as often as it is asked to
   */
  public TokenCount count(Consumer<Consumer<FilledWallet>> wallets) {
    return new TokenCount(terms, this, arrivals, wallets);
  }

  private BigInteger locked(FilledWallet wallet, List<BigInteger> bonuses, BigInteger total) {
    return wallet.contender().isLocked()
        ? total.subtract(sum(bonuses, BonusProgram.Lock.OPEN))
        : sum(bonuses, BonusProgram.Lock.LOCKED);
  }

  private BigInteger sum(List<BigInteger> bonuses, BonusProgram.Lock lock) {
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < bonuses.size(); i++) {
      if (terms.bonuses().programs().get(i).lock() == lock) {
        sum = sum.add(bonuses.get(i));
      }
    }
    return sum;
  }
}
