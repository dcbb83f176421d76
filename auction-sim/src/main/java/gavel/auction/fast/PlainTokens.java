package gavel.auction.fast;

import gavel.auction.Fraction;
import gavel.auction.bonus.FilledWallet;
import gavel.auction.bonus.WalletTokens;
import gavel.auction.terms.BonusProgram;
import gavel.auction.terms.BonusProgram.Lock;
import gavel.auction.terms.Rounding;
import gavel.auction.terms.TotalRounding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tokens of books with one commitment a bid under programs that are plain: counted in words, row by
 * row. Everything is rounded down, and totals are the sums of their parts.
 */
final class PlainTokens implements Tokens {
  private final Field field;
  private final Filled filled;
  private final TokenColumn bought;
  private final List<TokenColumn> columns;
  private final List<Lock> locks;

  private PlainTokens(Field field, Filled filled, TokenColumn bought, List<TokenColumn> columns) {
    this.field = field;
    this.filled = filled;
    this.bought = bought;
    this.columns = columns;
    this.locks = programs(field).stream().map(BonusProgram::lock).toList();
  }

  private static List<BonusProgram> programs(Field field) {
    return field.terms().bonuses().programs();
  }

  /** The count, where book and terms allow it. */
  static Optional<Tokens> of(Field field, Filled filled, Fraction tokensPerMicro) {
    if (!field.bids().isOneCommitmentEach()
        || field.terms().bonuses().rounding() != Rounding.DOWN
        || field.terms().bonuses().totals() != TotalRounding.PARTS) {
      return Optional.empty();
    }
    PlainPrograms plain = new PlainPrograms(field, filled, tokensPerMicro);
    Optional<TokenColumn> bought = plain.bought();
    List<TokenColumn> columns = new ArrayList<>();
    for (BonusProgram program : programs(field)) {
      Optional<TokenColumn> column = bought.flatMap(any -> plain.column(program));
      if (column.isEmpty()) {
        return Optional.empty();
      }
      columns.add(column.get());
    }
    return bought.map(tokens -> new PlainTokens(field, filled, tokens, columns));
  }

  @Override
  public WalletTokens of(int bid, FilledWallet wallet) {
    if (wallet.accepted() == 0) {
      return WalletTokens.none(columns.size());
    }
    Adder adder = new Adder();
    adder.add(bid);
    Sums sums = adder.sums();
    return new WalletTokens(sums.tokens(), sums.bonuses(), sums.total(), sums.locked());
  }

  @Override
  public Sums sums() {
    Adder adder = new Adder();
    for (int bid = 0; bid < field.bids().size(); bid++) {
      if (filled.accepted().get(bid) > 0) {
        adder.add(bid);
      }
    }
    return adder.sums();
  }

  /** Adds up bids one by one. */
  private final class Adder {
    private final Wide tokens = new Wide();
    private final Wide locked = new Wide();
    private final Wide each = new Wide();
    private final Wide[] bonuses = new Wide[columns.size()];

    Adder() {
      Arrays.setAll(bonuses, i -> new Wide());
    }

    void add(int bid) {
      boolean isLocked = field.isLocked(bid);
      each.clear();
      bought.addTo(bid, each);
      tokens.add(each);
      if (isLocked) {
        locked.add(each);
      }
      for (int i = 0; i < bonuses.length; i++) {
        each.clear();
        columns.get(i).addTo(bid, each);
        bonuses[i].add(each);
        Lock lock = locks.get(i);
        if (lock == Lock.LOCKED || (lock == Lock.FOLLOWS && isLocked)) {
          locked.add(each);
        }
      }
    }

    Sums sums() {
      List<BigInteger> parts = Stream.of(bonuses).map(Wide::value).toList();
      BigInteger total = parts.stream().reduce(tokens.value(), BigInteger::add);
      return new Sums(tokens.value(), parts, total, locked.value());
    }
  }
}
