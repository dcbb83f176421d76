package gavel.auction.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Splits work over rows among threads. Every result is a sum of whole numbers or a write to one's
 * own rows, so it does not depend on how many threads there are.
 */
final class Workers {
  /** Fewer rows than this are not worth a thread. */
  private static final int LEAST = 1 << 17;

  private final int threads;

  /**
   * So many threads at most.
   *
   * @param threads from 1
   */
  Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("At least one thread is needed, got " + threads + ".");
    }
    this.threads = threads;
  }

  /** Work on the rows from, inclusive, to, exclusive. */
  interface Range<T> {
    T run(int from, int to);
  }

  /** Runs a task on consecutive ranges that cover {@code size} rows; results in their order. */
  <T> List<T> map(int size, Range<T> task) {
    int parts = Math.clamp(size / LEAST, 1, threads);
    if (parts == 1) {
      return List.of(task.run(0, size));
    }
    List<Future<T>> started = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(parts)) {
      for (int part = 0; part < parts; part++) {
        int from = (int) ((long) size * part / parts);
        int to = (int) ((long) size * (part + 1) / parts);
        started.add(pool.submit(() -> task.run(from, to)));
      }
      return started.stream().map(Workers::result).toList();
    }
  }

  /** Runs a task that counts something, and adds up. */
  long sum(int size, Range<Long> task) {
    return map(size, task).stream().mapToLong(Long::longValue).sum();
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("A worker failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while clearing.", e);
    }
  }
}
