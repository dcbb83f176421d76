package gavel.auction;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The outcome of a sale: what everyone pays, gets and gets back. */
public interface Settlement {
  /** The rules it was computed by. */
  Terms terms();

  /** What was known of the participants. */
  Participants participants();

  /** What everyone who is filled pays. */
  Price price();

  /** The clearing tick; absent under a fixed price. */
  OptionalLong pStar();

  /** All live committed money ÷ the exact cost of the offer at the price paid. */
  Fraction subscription();

  /** The most that could be accepted at the price, in micro-USD. */
  long capacity();

  /** Whether those eligible wanted more than the offer, so that tranches shared it out. */
  boolean rationed();

  /** What each step of the pipeline did, in order; empty where nothing was rationed. */
  List<TrancheOutcome> tranches();

  /** One for each live bid, in order of the ids. */
  List<EntityOutcome> entities();

  /** The sums. */
  Totals totals();

  /** All money that is kept, in micro-USD: of the sums the one that needs no token counted. */
  default long accepted() {
    return totals().accepted();
  }

  /** The outcome of one entity. */
  default Optional<EntityOutcome> find(EntityId id) {
    return entities().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * The settlement in one number: SHA-256 as 0x hex, over lines that anyone can rebuild from the
   * same book, terms and participants.
   */
  String digest();
}
