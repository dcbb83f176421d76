package gavel.protocol.rpc;

import gavel.wallet.Bytes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Reads logs in block ranges. A range that a node refuses (too wide, too many results) or does not
 * answer in time is halved; the ranges after it are as wide as what was taken, wider after small
 * answers and narrower after large ones. While one range's answer is read, the next is asked for.
 */
final class LogPages {
  private static final long START = 1 << 9;
  private static final long WIDEST = 1 << 17;
  private static final int SMALL_ANSWER = 1 << 20;
  private static final int LARGE_ANSWER = 1 << 23;
  private static final int AT_ONCE = 2;

  private final JsonRpc rpc;

  LogPages(JsonRpc rpc) {
    this.rpc = rpc;
  }

  /**
   * The logs of a range.
   *
   * @param nextWidth how wide the next one should be, in blocks
   * @param widest that a node may take, as far as this range tells
   */
  private record Page(List<Log> logs, long nextWidth, long widest) {}

  List<Log> read(LogFilter filter) {
    long width = START;
    long widest = WIDEST;
    if (filter.toBlock() - filter.fromBlock() < width) {
      return page(filter).logs();
    }
    List<Log> all = new ArrayList<>();
    Deque<FutureTask<Page>> asked = new ArrayDeque<>();
    long from = filter.fromBlock();
    while (from <= filter.toBlock() || !asked.isEmpty()) {
      while (from <= filter.toBlock() && asked.size() < AT_ONCE) {
        LogFilter next = filter.between(from, Math.min(filter.toBlock(), from + width - 1));
        asked.add(start(next));
        from = next.toBlock() + 1;
      }
      Page page = await(asked.remove());
      all.addAll(page.logs());
      widest = Math.min(widest, page.widest());
      width = Math.min(widest, page.nextWidth());
    }
    return all;
  }

  private FutureTask<Page> start(LogFilter filter) {
    FutureTask<Page> task = new FutureTask<>(() -> page(filter));
    Thread.ofVirtual().name("logs").start(task);
    return task;
  }

  private static Page await(FutureTask<Page> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RpcException("Reading logs was interrupted.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    }
  }

  private Page page(LogFilter filter) {
    long width = filter.toBlock() - filter.fromBlock() + 1;
    try {
      List<Log> logs = new ArrayList<>();
      int size = rpc.readLogs(query(filter), logs::addAll);
      return new Page(logs, next(width, size), WIDEST);
    } catch (RpcErrorException | RpcTimeoutException e) {
      if (width == 1) {
        throw e;
      }
      long middle = filter.fromBlock() + width / 2;
      Page first = page(filter.between(filter.fromBlock(), middle - 1));
      Page second = page(filter.between(middle, filter.toBlock()));
      List<Log> both = new ArrayList<>(first.logs());
      both.addAll(second.logs());
      return new Page(both, Math.min(first.nextWidth(), second.nextWidth()), width / 2);
    }
  }

  private static long next(long width, int size) {
    if (size > LARGE_ANSWER) {
      return Math.max(1, width / 2);
    }
    return size < SMALL_ANSWER ? width * 2 : width;
  }

  private static Map<String, Object> query(LogFilter filter) {
    Map<String, Object> query = new LinkedHashMap<>();
    query.put("address", filter.address().lower());
    query.put("fromBlock", BlockTag.of(filter.fromBlock()).json());
    query.put("toBlock", BlockTag.of(filter.toBlock()).json());
    query.put("topics", filter.topics().stream().map(LogPages::topics).toList());
    return query;
  }

  /** A position's topics; JSON null accepts any. */
  private static List<String> topics(List<Bytes> accepted) {
    return accepted.isEmpty() ? null : accepted.stream().map(Bytes::hex).toList();
  }
}
