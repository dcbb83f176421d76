package gavel.protocol.sale;

import gavel.protocol.ProtocolException;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.rpc.RpcErrorException;
import gavel.protocol.rpc.RpcTimeoutException;
import gavel.protocol.sale.PageKeeper.Page;
import gavel.wallet.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads [0, count) in pages. Reading 1,000 entities takes about 26 M gas, and nodes differ in what
 * they allow a call: a page starts at 500 and is halved where it fails.
 */
final class Pages {
  private static final int START = 500;

  private Pages() {}

  static <T> List<T> read(long count, BiFunction<Long, Long, List<T>> page) {
    List<T> all = new ArrayList<>();
    long size = START;
    long from = 0;
    while (from < count) {
      long to = Math.min(count, from + size);
      try {
        all.addAll(page.apply(from, to));
        from = to;
      } catch (RpcErrorException | CallReverted | RpcTimeoutException e) {
        size = smaller(to - from, e);
      }
    }
    return all;
  }

  /**
   * The same with a keeper: pages that it has are not asked for again.
   *
   * @param view its name, for the keeper
   * @param call the node's answer for [from, to)
   * @param items of an answer
   */
  static <T> List<T> read(
      String view,
      long count,
      PageKeeper keeper,
      BiFunction<Long, Long, Bytes> call,
      Function<Bytes, List<T>> items) {
    List<T> all = new ArrayList<>();
    Optional<Page> kept = keeper.find(view, 0);
    while (kept.isPresent() && kept.get().to() <= count) {
      all.addAll(items.apply(kept.get().answer()));
      kept = keeper.find(view, all.size());
    }
    long start = all.size();
    all.addAll(
        read(
            count - start,
            (from, to) -> {
              Bytes answer = call.apply(start + from, start + to);
              List<T> page = items.apply(answer);
              keeper.keep(view, new Page(start + from, start + to, answer), count);
              return page;
            }));
    return all;
  }

  private static long smaller(long size, ProtocolException failure) {
    if (size == 1) {
      throw failure;
    }
    return size / 2;
  }
}
