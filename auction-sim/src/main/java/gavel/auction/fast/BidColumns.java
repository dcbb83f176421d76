package gavel.auction.fast;

import gavel.auction.Arrival;
import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.Commitment;
import gavel.auction.DemandCurve;
import gavel.auction.EntityId;
import gavel.auction.terms.PriceGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A book in columns: about 53 bytes for a bid with one commitment, so that tens of millions fit one
 * machine. The bids are in the order of their source; results do not depend on it.
 */
public final class BidColumns {
  private final int size;
  private final long[] idHigh;
  private final long[] idLow;
  private final CompactColumn price;
  private final CompactColumn time;
  private final CompactColumn firstTime;
  private final boolean knowsFirstTimes;
  private final Bits lock;
  private final Rows rows;
  private final Grouping grouping;
  private final long[] amount;
  private final List<Arrival> arrivals;
  private final Extent extent;

  BidColumns(
      Entities entities, Rows rows, Grouping grouping, long[] amount, List<Arrival> arrivals) {
    this.size = entities.size();
    this.idHigh = entities.idHigh();
    this.idLow = entities.idLow();
    this.price = entities.price();
    this.time = entities.time();
    this.firstTime = entities.firstTime();
    this.knowsFirstTimes = entities.knowsFirstTimes();
    this.lock = entities.lock();
    this.rows = rows;
    this.grouping = grouping;
    this.amount = amount;
    this.arrivals = List.copyOf(arrivals);
    this.extent = price.isNarrow() ? Extent.of(price.narrow(), amount, size) : null;
  }

  private BidColumns(BidColumns other, CompactColumn price, List<Arrival> arrivals) {
    this.size = other.size;
    this.idHigh = other.idHigh;
    this.idLow = other.idLow;
    this.price = price;
    this.time = other.time;
    this.firstTime = other.firstTime;
    this.knowsFirstTimes = other.knowsFirstTimes;
    this.lock = other.lock;
    this.rows = other.rows;
    this.grouping = other.grouping;
    this.amount = other.amount;
    this.arrivals = List.copyOf(arrivals);
    this.extent = price.isNarrow() ? Extent.of(price.narrow(), amount, size) : null;
  }

  /** The columns of a book of objects. */
  public static BidColumns of(Book book) {
    ColumnsBuilder builder = new ColumnsBuilder(book.bids().size());
    for (Bid bid : book.bids()) {
      builder.add(bid);
    }
    return builder.build(book.arrivals());
  }

  /** This book as objects; for books that fit as such. */
  public Book toBook() {
    List<Bid> bids = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      bids.add(bid(i));
    }
    return new Book(bids, arrivals);
  }

  /** The same book with one bid at another price; all columns but that of prices are shared. */
  public BidColumns withPrice(int index, long tick) {
    return new BidColumns(this, price.with(size, index, tick), arrivals);
  }

  /** The same book with the order in which its money came; all columns are shared. */
  public BidColumns withArrivals(List<Arrival> order) {
    return new BidColumns(this, price, order);
  }

  /** The same book with one more bid, as a copy; where arrivals are known, it is the latest. */
  public BidColumns plus(Bid bid) {
    ColumnsBuilder builder = new ColumnsBuilder(size + 1);
    for (int i = 0; i < size; i++) {
      builder.add(bid(i));
    }
    builder.add(bid);
    List<Arrival> with = new ArrayList<>(arrivals);
    if (!arrivals.isEmpty()) {
      bid.commitments()
          .forEach(each -> with.add(new Arrival(bid.id(), each.wallet(), each.amount())));
    }
    return builder.build(with);
  }

  /** How many entities. */
  public int size() {
    return size;
  }

  /** How many commitments. */
  public int rowCount() {
    return rows.size();
  }

  /** Whether every bid has exactly one commitment. */
  boolean isOneCommitmentEach() {
    return grouping.isOneEach();
  }

  /** The bid of the entity at an index from 0. */
  public Bid bid(int index) {
    List<Commitment> commitments = new ArrayList<>();
    for (int i = grouping.from(index); i < grouping.to(index); i++) {
      commitments.add(rows.commitment(grouping.row(i)));
    }
    return new Bid(
        id(index),
        price.get(index),
        lock.get(index),
        time.get(index),
        knowsFirstTimes ? firstTime.get(index) : Bid.NO_TIME,
        commitments);
  }

  /** The id of the entity at an index. */
  public EntityId id(int index) {
    return new EntityId(idHigh[index], idLow[index]);
  }

  /** Where an entity is, if it is in the book; looks at every row. */
  public OptionalInt find(EntityId id) {
    for (int i = 0; i < size; i++) {
      if (idLow[i] == id.low() && idHigh[i] == id.high()) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  /** The indexes of all entities, in order of their ids. */
  public int[] byId() {
    int[] all = new int[size];
    Arrays.setAll(all, i -> i);
    return IdSort.sorted(all, this);
  }

  /** What an entity has committed, in micro-USD. */
  public long amount(int index) {
    return amount[index];
  }

  /** Everything that is committed, in micro-USD. */
  public long committed() {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += amount[i];
    }
    return sum;
  }

  /** How much money stands behind every price. */
  public DemandCurve demand(PriceGrid grid) {
    if (price.isNarrow() && TickDemand.fits(grid)) {
      TickDemand table = TickDemand.of(this, grid, new Workers(1));
      return DemandCurve.ofAmounts(grid, table.amounts());
    }
    TreeMap<Long, Long> byTick = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      if (amount[i] > 0 && price.get(i) >= grid.min()) {
        byTick.merge(grid.clamp(price.get(i)), amount[i], Long::sum);
      }
    }
    return DemandCurve.ofAmounts(grid, byTick);
  }

  /** How far the numbers reach; only where {@code price().isNarrow()}. */
  Extent extent() {
    return extent;
  }

  long[] amounts() {
    return amount;
  }

  CompactColumn price() {
    return price;
  }

  CompactColumn time() {
    return time;
  }

  boolean lock(int index) {
    return lock.get(index);
  }

  long idHigh(int index) {
    return idHigh[index];
  }

  long idLow(int index) {
    return idLow[index];
  }

  List<Arrival> arrivals() {
    return arrivals;
  }
}
