package gavel.devnet.load;

import gavel.auction.Participant;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;

/**
 * A made-up entity, and what it is going to do. Its wallets pay one after the other.
 *
 * @param number from 0
 * @param participant its id, region, score and multiplier
 * @param lock whether it locks, by choice or because it must
 * @param tick the price that it bids first
 * @param stakes what each of its wallets pays, 1 to 3
 * @param raisedTo the price that it goes up to later, where it does
 * @param leaving what it does when it may leave
 * @param fetchesRefund whether it claims its refund itself
 */
public record Bidder(
    int number,
    Participant participant,
    boolean lock,
    long tick,
    List<Stake> stakes,
    OptionalLong raisedTo,
    Leaving leaving,
    boolean fetchesRefund) {

  /** What somebody does in the cancellation stage. */
  public enum Leaving {
    STAYS,
    CANCELS,
    /** Takes half of what the first wallet paid. */
    REDUCES
  }

  /**
   * One wallet's part.
   *
   * @param token symbol of the payment token
   * @param amount payment base units
   */
  public record Stake(String token, BigInteger amount) {}

  public Bidder {
    stakes = List.copyOf(stakes);
  }

  /** The login at the registrar, and the entity's id there. */
  public String name() {
    return name(number);
  }

  static String name(int number) {
    return "bidder-" + (number + 1);
  }

  /** The entity's bid once its first so many wallets have paid, payment base units. */
  public BigInteger total(int wallets) {
    return stakes.stream()
        .limit(wallets)
        .map(Stake::amount)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** The highest price that it bids. */
  public long lastTick() {
    return raisedTo.orElse(tick);
  }
}
