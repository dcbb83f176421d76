package gavel.auction;

import gavel.auction.terms.PriceGrid;
import gavel.auction.terms.PriceRule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Invents books of every shape: empty, one bid, all equal, all at the cap, gaps, huge amounts. */
final class BookGenerator {
  private enum Shape {
    MIXED,
    ALL_EQUAL,
    ALL_AT_THE_CAP,
    ROUND_AMOUNTS,
    GAPS,
    HUGE_AMOUNTS,
    TINY_AMOUNTS
  }

  private static final String[] REGIONS = {"", "US", "EU"};

  private final Random random;
  private final long seed;
  private final Shape shape;
  private int mostParts = 4;

  BookGenerator(Random random, long seed) {
    this.random = random;
    this.seed = seed;
    this.shape = Shape.values()[random.nextInt(Shape.values().length)];
  }

  Case generate(Terms terms) {
    return generate(terms, size());
  }

  /** Half of these have one commitment a bid, as most real books do. */
  Case generateLarge(Terms terms) {
    mostParts = random.nextBoolean() ? 1 : 4;
    Case sale = generate(terms, random.nextInt(10) == 0 ? 2500 : random.nextInt(120));
    return new Case(seed, sale.book(), terms, Participants.NONE);
  }

  private Case generate(Terms terms, int count) {
    long scale = scale(terms, Math.max(1, count));
    long common = amount(scale);
    List<Bid> bids = new ArrayList<>();
    List<Participant> participants = new ArrayList<>();
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      EntityId id = new EntityId(random.nextLong(), random.nextLong());
      long each = shape == Shape.ALL_EQUAL ? common : amount(scale);
      Bid bid = bid(id, price(terms), each);
      bids.add(bid);
      arrive(bid, arrivals);
      if (random.nextInt(3) > 0) {
        participants.add(participant(id));
      }
    }
    Collections.shuffle(arrivals, random);
    return new Case(seed, new Book(bids, arrivals), terms, Participants.of(participants));
  }

  private int size() {
    return switch (random.nextInt(10)) {
      case 0 -> random.nextInt(3);
      case 1 -> 20 + random.nextInt(60);
      default -> 1 + random.nextInt(14);
    };
  }

  /**
   * An amount of which {@code count} come to around the cost of the offer somewhere in the range.
   */
  private long scale(Terms terms, int count) {
    if (shape == Shape.HUGE_AMOUNTS) {
      return Long.MAX_VALUE / count;
    }
    if (shape == Shape.TINY_AMOUNTS) {
      return 1L + random.nextInt(20);
    }
    long span = Math.min(terms.grid().max() - terms.grid().min() + 1, 1L << 30);
    long tick = terms.grid().min() + random.nextLong(span);
    BigInteger cost = terms.offer().cost(terms.grid().priceAt(tick)).ceiling();
    BigInteger most = BigInteger.valueOf(Long.MAX_VALUE / count);
    return cost.multiply(BigInteger.TWO)
        .divide(BigInteger.valueOf(count))
        .max(BigInteger.ONE)
        .min(most)
        .longValueExact();
  }

  private long amount(long scale) {
    if (random.nextInt(12) == 0) {
      return 0;
    }
    long any = 1 + random.nextLong(scale);
    long unit = Math.max(1, Long.highestOneBit(scale) / 8);
    return shape == Shape.ROUND_AMOUNTS ? Math.max(unit, any / unit * unit) : any;
  }

  private long price(Terms terms) {
    PriceGrid grid = terms.grid();
    if (terms.rule() instanceof PriceRule.Fixed && random.nextInt(3) == 0) {
      return Bid.ANY_PRICE;
    }
    if (shape == Shape.ALL_AT_THE_CAP) {
      return grid.max();
    }
    long span = Math.min(grid.max() - grid.min() + 1, Long.MAX_VALUE - grid.max() - 3);
    long price = Math.max(1, grid.min() - 1 + random.nextLong(span + 2));
    return shape == Shape.GAPS ? Math.max(1, price / 7 * 7) : price;
  }

  private Bid bid(EntityId id, long price, long amount) {
    long time = random.nextInt(8) == 0 ? Bid.NO_TIME : 1000 + random.nextInt(6);
    long first = Math.min(time, 995 + random.nextInt(10));
    List<Commitment> commitments = new ArrayList<>();
    int parts = random.nextInt(3) == 0 ? 1 + random.nextInt(mostParts) : 1;
    long left = amount;
    for (int i = 0; i < parts; i++) {
      long part = i == parts - 1 ? left : random.nextLong(left + 1);
      left -= part;
      commitments.add(new Commitment(wallet(i / 2), token(i % 2), part));
    }
    return new Bid(id, price, random.nextBoolean(), time, first, commitments);
  }

  private static WalletId wallet(int number) {
    return number == 0 ? WalletId.NONE : new WalletId("0x" + "%040x".formatted(number));
  }

  private static TokenId token(int number) {
    return new TokenId("0x" + "%040x".formatted(255 - number));
  }

  /** Splits each wallet's money into increases, one of them partly taken back. */
  private void arrive(Bid bid, List<Arrival> arrivals) {
    for (Commitment each : bid.commitments()) {
      long part = each.amount() == 0 ? 0 : random.nextLong(each.amount());
      if (part > 0) {
        arrivals.add(new Arrival(bid.id(), each.wallet(), part));
      }
      if (each.amount() > part) {
        arrivals.add(new Arrival(bid.id(), each.wallet(), each.amount() - part));
      }
    }
  }

  private Participant participant(EntityId id) {
    Optional<Boolean> forced =
        random.nextInt(4) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty();
    long score = random.nextInt(3) == 0 ? 0 : random.nextInt(6);
    long multiplier = Participant.ONE + 2500L * random.nextInt(5);
    return new Participant(id, REGIONS[random.nextInt(3)], forced, score, multiplier);
  }
}
