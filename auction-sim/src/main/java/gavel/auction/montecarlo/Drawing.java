package gavel.auction.montecarlo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes draws on several threads and hands them on in their order. */
public final class Drawing {
  private static final int CHUNK = 64;

  private Drawing() {}

  /** Takes the draws in order. */
  @FunctionalInterface
  public interface Sink {
    /** Takes the next draws. */
    void accept(List<long[]> rows);
  }

  /**
   * Makes the draws from {@code from}, inclusive, to {@code to}, exclusive.
   *
   * @param threads from 1; the results do not depend on it
   */
  public static void run(MonteCarlo what, long from, long to, int threads, Sink sink) {
    ThreadLocal<Experiment> own = ThreadLocal.withInitial(what::experiment);
    Deque<Future<List<long[]>>> started = new ArrayDeque<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      long next = from;
      while (next < to || !started.isEmpty()) {
        while (next < to && started.size() < 4 * threads) {
          long first = next;
          long end = Math.min(to, next + CHUNK);
          started.add(pool.submit(() -> rows(own.get(), first, end)));
          next = end;
        }
        sink.accept(result(started.removeFirst()));
      }
    }
  }

  private static List<long[]> rows(Experiment experiment, long from, long to) {
    List<long[]> rows = new ArrayList<>();
    for (long i = from; i < to; i++) {
      rows.add(experiment.draw(i));
    }
    return rows;
  }

  private static List<long[]> result(Future<List<long[]>> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("A draw failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while drawing.", e);
    }
  }
}
