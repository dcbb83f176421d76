package gavel.bench;

import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.clearing.ClearingPrice;
import gavel.auction.fast.BidColumns;
import gavel.auction.fast.EngineParts;
import gavel.auction.fast.FastEngine;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Books that lie in memory: the floor, clearing, and sharing out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+UseSerialGC", "-XX:PretenureSizeThreshold=1m"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 6, time = 1)
public class InMemory {
  /** How many bids. */
  @Param("10000000")
  public int bids;

  private BidColumns columns;
  private int[] price;
  private long[] amount;
  private long[] accepted;
  private Terms atTheCap;
  private Terms between;

  /** Invents the book. */
  @Setup
  public void invent() {
    columns = SyntheticBids.columns(bids);
    price = new int[bids];
    amount = new long[bids];
    accepted = new long[bids];
    SyntheticBids same = new SyntheticBids();
    for (int i = 0; i < bids; i++) {
      same.next();
      price[i] = same.price;
      amount[i] = same.amount;
    }
    atTheCap = Sales.terms(bids, true);
    between = Sales.terms(bids, false);
  }

  /** The floor: every price and every amount read once, 12 bytes a bid. */
  @Benchmark
  public long arraySum() {
    int prices = 0;
    long amounts = 0;
    for (int i = 0; i < price.length; i++) {
      prices += price[i];
      amounts += amount[i];
    }
    return prices + amounts;
  }

  /** The clearing price, one thread. */
  @Benchmark
  public ClearingPrice clear() {
    return EngineParts.clear(columns, between);
  }

  /** The clearing price and every share rounded down, one thread. */
  @Benchmark
  public long floors() {
    return EngineParts.floors(columns, between, accepted);
  }

  /** A whole settlement by largest remainder that clears at the cap, one thread. */
  @Benchmark
  public Settlement settleAtTheCap() {
    return new FastEngine(atTheCap, Participants.NONE, 1).settle(columns);
  }

  /** A whole settlement by largest remainder that clears in the middle, one thread. */
  @Benchmark
  public Settlement settleBetween() {
    return new FastEngine(between, Participants.NONE, 1).settle(columns);
  }

  /** The same on two threads. */
  @Benchmark
  public Settlement settleBetweenOnTwoThreads() {
    return new FastEngine(between, Participants.NONE, 2).settle(columns);
  }
}
