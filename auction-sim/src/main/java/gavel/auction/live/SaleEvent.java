package gavel.auction.live;

import gavel.auction.EntityId;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import java.util.Objects;

/** One change of a running sale, as the chain's log tells it. */
public sealed interface SaleEvent {
  /** Where in the log. */
  Position position();

  /** Whose bid. */
  EntityId entity();

  /**
   * Where in the log an event stands; later events have larger ones.
   *
   * @param block number
   * @param index of the log entry in the block
   * @param time of the block, in seconds since 1970
   */
  record Position(long block, long index, long time) implements Comparable<Position> {
    /** Refuses negative numbers. */
    public Position {
      if (block < 0 || index < 0 || time < 0) {
        throw new IllegalArgumentException(
            "Block, index and time are 0 or more, got %d, %d and %d."
                .formatted(block, index, time));
      }
    }

    @Override
    public int compareTo(Position other) {
      int byBlock = Long.compare(block, other.block);
      return byBlock != 0 ? byBlock : Long.compare(index, other.index);
    }
  }

  /**
   * A bid, new or in the place of the entity's old one.
   *
   * @param price tick number, from 1
   * @param total the entity's new total, in micro-USD
   * @param wallet that paid the difference
   * @param token that it paid in
   */
  record BidPlaced(
      Position position,
      EntityId entity,
      WalletId wallet,
      TokenId token,
      long price,
      boolean lock,
      long total)
      implements SaleEvent {
    /** Refuses a price below 1 and a negative total. */
    public BidPlaced {
      Objects.requireNonNull(position);
      Objects.requireNonNull(entity);
      if (price < 1 || total < 0) {
        throw new IllegalArgumentException(
            "A bid has a price from 1 and a total of 0 or more, got %d and %d."
                .formatted(price, total));
      }
    }
  }

  /**
   * Money taken back in the cancellation stage, or by force.
   *
   * @param amount micro-USD, above zero
   */
  record Reduced(Position position, EntityId entity, WalletId wallet, TokenId token, long amount)
      implements SaleEvent {
    /** Refuses an amount that is not above zero. */
    public Reduced {
      Objects.requireNonNull(position);
      Objects.requireNonNull(entity);
      if (amount <= 0) {
        throw new IllegalArgumentException("A reduction is above 0, got " + amount + ".");
      }
    }
  }
}
