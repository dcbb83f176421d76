package gavel.auction.fast;

import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Splits work over rows among threads. Every result is a sum of whole numbers or a write to one's
 * own rows, so it does not depend on how many threads there are.
 *
 * <p>The thread that asks works too, and the others are those that the JVM keeps for such work:
 * threads of one's own would take longer to start than a small book to clear.
 */
final class Workers {
  /** Fewer rows than this are not worth a thread. */
  private static final int LEAST = 1 << 17;

  /** Ranges for each thread, where work is shared. */
  private static final int PIECES = 8;

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

  /**
   * Runs a task on consecutive ranges that cover {@code size} rows, one for each thread; results in
   * their order.
   */
  <T> List<T> map(int size, Range<T> task) {
    return map(size, task, threads);
  }

  /**
   * The same with ranges enough that a thread which is held up leaves most of its work to others;
   * for tasks that need little memory of their own.
   */
  <T> List<T> share(int size, Range<T> task) {
    return map(size, task, threads == 1 ? 1 : PIECES * threads);
  }

  private <T> List<T> map(int size, Range<T> task, int most) {
    int parts = Math.clamp(size / LEAST, 1, most);
    List<Integer> numbers = IntStream.range(0, parts).boxed().toList();
    return each(numbers, part -> task.run(first(size, part, parts), first(size, part + 1, parts)));
  }

  private static int first(int size, int part, int parts) {
    return (int) ((long) size * part / parts);
  }

  /** Runs a task on each part of some work; results in their order. */
  <P, T> List<T> each(List<P> parts, Function<P, T> task) {
    if (parts.size() == 1) {
      return List.of(task.apply(parts.getFirst()));
    }
    AtomicReferenceArray<T> results = new AtomicReferenceArray<>(parts.size());
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < parts.size(); i = next.getAndIncrement()) {
            results.set(i, task.apply(parts.get(i)));
          }
        };
    int most = Math.min(threads, parts.size());
    ForkJoinTask.invokeAll(Stream.generate(() -> ForkJoinTask.adapt(work)).limit(most).toList());
    return IntStream.range(0, parts.size()).mapToObj(results::get).toList();
  }

  /** Runs a task that counts something, and adds up. */
  long sum(int size, Range<Long> task) {
    return map(size, task).stream().mapToLong(Long::longValue).sum();
  }
}
