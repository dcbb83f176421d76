package gavel.protocol.rpc;

import gavel.wallet.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Reads logs in block ranges. A range that a node refuses (too wide, too many results) or does not
 * answer in time is halved; after a success the next one doubles again, up to the start size.
 */
final class LogPages {
  private static final long START = 1 << 17;

  private final JsonRpc rpc;

  LogPages(JsonRpc rpc) {
    this.rpc = rpc;
  }

  List<Log> read(LogFilter filter) {
    List<Log> all = new ArrayList<>();
    long size = START;
    long from = filter.fromBlock();
    while (from <= filter.toBlock()) {
      long to = Math.min(filter.toBlock(), from + size - 1);
      try {
        all.addAll(page(filter.between(from, to)));
        from = to + 1;
        size = Math.min(START, size * 2);
      } catch (RpcErrorException | RpcTimeoutException e) {
        if (to == from) {
          throw e;
        }
        size = (to - from + 1) / 2;
      }
    }
    return all;
  }

  private List<Log> page(LogFilter filter) {
    Map<String, Object> query = new LinkedHashMap<>();
    query.put("address", filter.address().lower());
    query.put("fromBlock", BlockTag.of(filter.fromBlock()).json());
    query.put("toBlock", BlockTag.of(filter.toBlock()).json());
    query.put("topics", filter.topics().stream().map(LogPages::topics).toList());
    List<Log> logs = new ArrayList<>();
    for (JsonNode each : rpc.read("eth_getLogs", query)) {
      logs.add(Answers.log(each));
    }
    return logs;
  }

  /** A position's topics; JSON null accepts any. */
  private static List<String> topics(List<Bytes> accepted) {
    return accepted.isEmpty() ? null : accepted.stream().map(Bytes::hex).toList();
  }
}
