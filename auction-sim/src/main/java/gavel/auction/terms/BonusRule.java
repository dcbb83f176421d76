package gavel.auction.terms;

import gavel.auction.Fraction;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What a bonus program gives a filled wallet, from its unrounded tokens. */
public sealed interface BonusRule {
  /**
   * A share of tokens for whoever chose the lock; nothing for whoever must lock.
   *
   * @param rate share of tokens, 0 or more
   */
  record Lockup(Fraction rate) implements BonusRule {
    /** Refuses a negative rate. */
    public Lockup {
      Rates.requireNotNegative(rate);
    }
  }

  /** Tokens × (multiplier − 1); nothing for a multiplier of 1 or less. */
  record Multiplier() implements BonusRule {}

  /** The pool, paid out whole in proportion to accepted amounts. */
  record Share() implements BonusRule {}

  /**
   * A share of tokens for entities whose first bid came in time.
   *
   * @param rate share of tokens, 0 or more
   * @param before the first bid came strictly before this
   */
  record Early(Fraction rate, Instant before) implements BonusRule {
    /** Refuses a negative rate. */
    public Early {
      Rates.requireNotNegative(rate);
      Objects.requireNonNull(before);
    }
  }

  /**
   * A share that depends on how much had been committed when each part arrived.
   *
   * @param bands by ascending limit; what arrives beyond the last limit earns nothing
   */
  record Bands(List<Band> bands) implements BonusRule {
    /** Refuses limits that do not ascend. */
    public Bands {
      bands = List.copyOf(bands);
      for (int i = 1; i < bands.size(); i++) {
        if (bands.get(i).below() <= bands.get(i - 1).below()) {
          throw new IllegalArgumentException(
              "The limits of bands ascend, got %d after %d."
                  .formatted(bands.get(i).below(), bands.get(i - 1).below()));
        }
      }
    }
  }

  /**
   * One band.
   *
   * @param below applies while the running total, in micro-USD, is below this; {@link
   *     Long#MAX_VALUE} for no limit
   * @param rate share of tokens, 0 or more
   */
  record Band(long below, Fraction rate) {
    /** Refuses a negative rate or a limit that is not above zero. */
    public Band {
      Rates.requireNotNegative(rate);
      if (below <= 0) {
        throw new IllegalArgumentException("A band's limit is above zero, got " + below + ".");
      }
    }
  }

  /**
   * A discount on the price, given as extra tokens: tokens × r ÷ (1 − r), outside the offer.
   *
   * @param rate 0 or more and below 1
   */
  record Discount(Fraction rate) implements BonusRule {
    /** Refuses a rate outside 0 to 1. */
    public Discount {
      Rates.requireNotNegative(rate);
      if (rate.compareTo(Fraction.ONE) >= 0) {
        throw new IllegalArgumentException("A discount is below 1, got " + rate + ".");
      }
    }
  }
}
