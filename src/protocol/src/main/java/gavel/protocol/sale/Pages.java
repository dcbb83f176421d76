package gavel.protocol.sale;

import gavel.protocol.ProtocolException;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.rpc.RpcErrorException;
import gavel.protocol.rpc.RpcTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

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

  private static long smaller(long size, ProtocolException failure) {
    if (size == 1) {
      throw failure;
    }
    return size / 2;
  }
}
