package gavel.auction.bonus;

import gavel.auction.Arrival;
import gavel.auction.EntityId;
import gavel.auction.Fraction;
import gavel.auction.UnsettledException;
import gavel.auction.WalletId;
import gavel.auction.terms.BonusRule.Band;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each wallet's commitment is made of, by the band in which each part arrived. The running
 * total counts increases only; a reduction takes the wallet's newest part first.
 */
final class BandLedger {
  private record Owner(EntityId entity, WalletId wallet) {}

  private record Part(long amount, Fraction rate) {}

  private final String program;
  private final List<Band> bands;
  private final Map<Owner, Deque<Part>> parts = new HashMap<>();
  private long runningTotal;

  private BandLedger(String program, List<Band> bands) {
    this.program = program;
    this.bands = bands;
  }

  static BandLedger of(String program, List<Band> bands, List<Arrival> arrivals) {
    BandLedger ledger = new BandLedger(program, bands);
    for (Arrival arrival : arrivals) {
      Owner owner = new Owner(arrival.entity(), arrival.wallet());
      Deque<Part> own = ledger.parts.computeIfAbsent(owner, key -> new ArrayDeque<>());
      if (arrival.change() > 0) {
        own.addAll(ledger.arrive(arrival.change()));
      } else {
        ledger.reduce(own, arrival);
      }
    }
    return ledger;
  }

  /** Splits an increase at every limit that the running total crosses. */
  private List<Part> arrive(long amount) {
    List<Part> split = new ArrayList<>();
    long left = amount;
    for (Band band : bands) {
      long fits = Math.min(left, Math.max(0, band.below() - runningTotal));
      if (fits > 0) {
        split.add(new Part(fits, band.rate()));
        runningTotal += fits;
        left -= fits;
      }
    }
    if (left > 0) {
      split.add(new Part(left, Fraction.ZERO));
      runningTotal += left;
    }
    return split;
  }

  private void reduce(Deque<Part> own, Arrival arrival) {
    long left = -arrival.change();
    while (left > 0) {
      Part newest = own.pollLast();
      if (newest == null) {
        throw mismatch(arrival.wallet(), "takes back more than it had committed");
      }
      long taken = Math.min(left, newest.amount());
      if (taken < newest.amount()) {
        own.addLast(new Part(newest.amount() - taken, newest.rate()));
      }
      left -= taken;
    }
  }

  /** tokens × Σ part × rate ÷ committed. */
  Fraction claim(FilledWallet wallet) {
    Deque<Part> own =
        parts.getOrDefault(new Owner(wallet.contender().id(), wallet.wallet()), new ArrayDeque<>());
    long sum = own.stream().mapToLong(Part::amount).sum();
    if (sum != wallet.committed()) {
      throw mismatch(
          wallet.wallet(),
          "has %d micro-USD in the book and %d in the log".formatted(wallet.committed(), sum));
    }
    Fraction weighted =
        own.stream()
            .map(part -> part.rate().times(part.amount()))
            .reduce(Fraction.ZERO, Fraction::plus);
    return wallet.tokens().times(weighted).over(Fraction.of(wallet.committed()));
  }

  private UnsettledException mismatch(WalletId wallet, String what) {
    return new UnsettledException(
        "The bonus '%s' depends on the order in which commitments arrived, and wallet %s %s; give the event log of this very book."
            .formatted(program, wallet, what));
  }
}
