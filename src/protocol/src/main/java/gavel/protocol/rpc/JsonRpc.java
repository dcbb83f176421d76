package gavel.protocol.rpc;

import gavel.protocol.rpc.Endpoint.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests over several endpoints, of which unfit ones are left out. A read that fails is tried
 * again after a pause, then at the next endpoint; an endpoint is asked for its chain before its
 * first use. A transaction is handed over once: it goes elsewhere only where it provably was not
 * taken.
 */
final class JsonRpc {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Endpoint> named;
  private final Roster roster;
  private final long chainId;
  private final RetryPolicy retry;
  private final Pause pause;
  private final RandomGenerator jitter;
  private final AtomicLong ids = new AtomicLong();
  private final Set<Endpoint> checked = ConcurrentHashMap.newKeySet();
  private List<Endpoint> fit = List.of();

  JsonRpc(
      List<Endpoint> endpoints,
      long chainId,
      RetryPolicy retry,
      Pause pause,
      RandomGenerator jitter,
      Consumer<String> warnings) {
    if (endpoints.isEmpty()) {
      throw new RpcException(
          "No endpoint is known for chain %d. Name one: --rpc-url URL".formatted(chainId));
    }
    this.named = List.copyOf(endpoints);
    this.roster = new Roster(this::head, warnings);
    this.chainId = chainId;
    this.retry = retry;
    this.pause = pause;
    this.jitter = jitter;
  }

  /** What is made of an answer to the request of an id. */
  private interface Reading<T> {
    T of(Endpoint endpoint, String method, long id, Answer answer);
  }

  /** Asks, as often and at as many endpoints as needed. */
  JsonNode read(String method, Object... params) {
    return read(JsonRpc::result, method, params);
  }

  /**
   * Asks for logs, of which there may be very many.
   *
   * @param logs are given to it before this returns, all or none
   * @return the answer's size in bytes
   */
  int readLogs(Object query, Consumer<List<Log>> logs) {
    return read(
        (endpoint, method, id, answer) -> {
          logs.accept(logs(endpoint, method, id, answer));
          return answer.body().length;
        },
        "eth_getLogs",
        query);
  }

  private <T> T read(Reading<T> reading, String method, Object... params) {
    List<String> failures = new ArrayList<>();
    RpcException last = null;
    for (Endpoint endpoint : endpoints()) {
      try {
        checkChain(endpoint);
        return persistently(reading, endpoint, method, params);
      } catch (RpcErrorException e) {
        if (!e.isBehind() && !e.isPruned()) {
          throw e;
        }
        last = e;
      } catch (WrongChainException e) {
        throw e;
      } catch (RpcException e) {
        failures.add(e.getMessage());
        last = e;
      }
    }
    throw failures.size() < 2 ? last : new RpcException(String.join(" ", failures), last);
  }

  /**
   * Asks the same thing about many, in one request to the first endpoint.
   *
   * @param params of each question
   * @return each answer whole, with {@code result} or {@code error}, in the order of the questions
   */
  List<JsonNode> batch(String method, List<Object[]> params) {
    Endpoint endpoint = endpoints().getFirst();
    checkChain(endpoint);
    long first = ids.getAndAdd(params.size()) + 1;
    ArrayNode requests = JSON.createArrayNode();
    for (int i = 0; i < params.size(); i++) {
      requests.add(requestJson(first + i, method, params.get(i)));
    }
    JsonNode answers = parsed(endpoint, postBatch(endpoint, method, requests));
    JsonNode[] inOrder = new JsonNode[params.size()];
    for (JsonNode each : answers) {
      long place = each.path("id").asLong(0) - first;
      if (place >= 0 && place < inOrder.length) {
        inOrder[(int) place] = each;
      }
    }
    if (Arrays.asList(inOrder).contains(null)) {
      throw new MalformedAnswerException(notANode(endpoint, 200), null);
    }
    return List.of(inOrder);
  }

  private static Answer postBatch(Endpoint endpoint, String method, ArrayNode requests) {
    try {
      Answer answer = endpoint.post(JSON.writeValueAsBytes(requests));
      if (answer.busy() || answer.failed()) {
        throw new RpcException(failing(endpoint, answer.status()));
      }
      return answer;
    } catch (NotReached e) {
      throw new NotTakenException(unreachable(endpoint, e), e);
    } catch (IOException e) {
      throw new RpcTimeoutException(
          "%s did not answer a batch of %s: %s".formatted(endpoint.label(), method, e.getMessage()),
          e);
    }
  }

  /** Hands a transaction over, once. */
  JsonNode send(String method, Object... params) {
    RpcException last = null;
    for (Endpoint endpoint : endpoints()) {
      try {
        checkChain(endpoint);
        return handOver(endpoint, method, params);
      } catch (NotTakenException e) {
        last = e;
      }
    }
    throw last;
  }

  /**
   * An endpoint that limits requests has not taken it, so it is handed to it again after a rest.
   */
  private JsonNode handOver(Endpoint endpoint, String method, Object... params) {
    try {
      for (int attempt = 1; ; attempt++) {
        long id = ids.incrementAndGet();
        Answer answer = endpoint.post(request(id, method, params));
        if (!answer.busy()) {
          return result(endpoint, method, id, answer);
        }
        if (attempt >= retry.attempts()) {
          throw new NotTakenException(busy(endpoint, attempt), null);
        }
        rest(retry.pauseAfter(attempt, answer.retryAfter(), jitter));
      }
    } catch (NotReached e) {
      throw new NotTakenException(unreachable(endpoint, e), e);
    } catch (IOException e) {
      throw new SendUncertainException(endpoint.label(), e);
    } catch (MalformedAnswerException e) {
      throw new SendUncertainException(endpoint.label(), e);
    }
  }

  /** The endpoints that are fit to be asked; looked at once, before the first request. */
  private synchronized List<Endpoint> endpoints() {
    if (fit.isEmpty()) {
      fit = roster.fit(named);
    }
    return fit;
  }

  /** An endpoint's newest block. */
  private OptionalLong head(Endpoint endpoint) {
    checkChain(endpoint);
    return OptionalLong.of(
        Json.number(
            persistently(JsonRpc::result, endpoint, "eth_getBlockByNumber", "latest", false)
                .path("number"),
            "the newest block"));
  }

  private void checkChain(Endpoint endpoint) {
    if (checked.contains(endpoint)) {
      return;
    }
    long got;
    try {
      got = Json.number(persistently(JsonRpc::result, endpoint, "eth_chainId"), "the chain id");
    } catch (WrongChainException e) {
      throw e;
    } catch (RpcException e) {
      throw new NotTakenException(e.getMessage(), e);
    }
    if (got != chainId) {
      throw new WrongChainException(endpoint.label(), got, chainId);
    }
    checked.add(endpoint);
  }

  private <T> T persistently(
      Reading<T> reading, Endpoint endpoint, String method, Object... params) {
    for (int attempt = 1; ; attempt++) {
      Optional<Duration> retryAfter = Optional.empty();
      RpcException failure;
      try {
        long id = ids.incrementAndGet();
        Answer answer = endpoint.post(request(id, method, params));
        if (!answer.busy() && !answer.failed()) {
          return reading.of(endpoint, method, id, answer);
        }
        retryAfter = answer.retryAfter();
        failure =
            new RpcException(
                answer.busy() ? busy(endpoint, attempt) : failing(endpoint, answer.status()));
      } catch (NotReached e) {
        // Nobody listens: another try a moment later would find the same.
        throw new NotTakenException(unreachable(endpoint, e), e);
      } catch (IOException e) {
        failure =
            new RpcTimeoutException(
                "%s did not answer %s: %s. Check the endpoint, or name another: --rpc-url"
                    .formatted(endpoint.label(), method, e.getMessage()),
                e);
      }
      if (attempt >= retry.attempts()) {
        throw failure;
      }
      rest(retry.pauseAfter(attempt, retryAfter, jitter));
    }
  }

  private static byte[] request(long id, String method, Object... params) {
    return JSON.writeValueAsBytes(requestJson(id, method, params));
  }

  private static ObjectNode requestJson(long id, String method, Object... params) {
    ObjectNode request = JSON.createObjectNode();
    request.put("jsonrpc", "2.0").put("id", id).put("method", method);
    request.set("params", JSON.valueToTree(params));
    return request;
  }

  private static JsonNode parsed(Endpoint endpoint, Answer answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException e) {
      throw new MalformedAnswerException(notANode(endpoint, answer.status()), e);
    }
  }

  private static JsonNode result(Endpoint endpoint, String method, long id, Answer answer) {
    JsonNode json = parsed(endpoint, answer);
    if (json.hasNonNull("error")) {
      throw refusal(endpoint, method, json.path("error"));
    }
    // An answer to another request would be taken for this one's: a nonce for a balance.
    if (!json.has("result") || !json.path("id").asString("").equals(Long.toString(id))) {
      throw new MalformedAnswerException(notANode(endpoint, answer.status()), null);
    }
    return json.path("result");
  }

  private static List<Log> logs(Endpoint endpoint, String method, long id, Answer answer) {
    try {
      return LogReader.answer(answer.body(), id)
          .orElseThrow(
              () -> {
                result(endpoint, method, id, answer); // says what else it is
                return new MalformedAnswerException(notANode(endpoint, answer.status()), null);
              });
    } catch (JacksonException e) {
      throw new MalformedAnswerException(notANode(endpoint, answer.status()), e);
    }
  }

  private static RuntimeException refusal(Endpoint endpoint, String method, JsonNode error) {
    return RevertData.of(error)
        .<RuntimeException>map(CallReverted::new)
        .orElseGet(
            () ->
                new RpcErrorException(
                    endpoint.label(),
                    method,
                    error.path("code").asInt(0),
                    error.path("message").asString("no reason given")));
  }

  private void rest(Duration length) {
    try {
      pause.of(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RpcException("Waiting to ask the node again was interrupted.", e);
    }
  }

  private static String unreachable(Endpoint endpoint, IOException e) {
    return "%s cannot be reached: %s. Is the node running? To name another: --rpc-url"
        .formatted(endpoint.label(), e.getMessage());
  }

  private static String busy(Endpoint endpoint, int attempts) {
    return "%s limits requests (HTTP 429, tried %d times). Wait a little, or name another: --rpc-url"
        .formatted(endpoint.label(), attempts);
  }

  private static String failing(Endpoint endpoint, int status) {
    return "%s fails (HTTP %d). Try again later, or name another: --rpc-url"
        .formatted(endpoint.label(), status);
  }

  private static String notANode(Endpoint endpoint, int status) {
    return "%s does not answer as an Ethereum node does (HTTP %d). Check the address: --rpc-url"
        .formatted(endpoint.label(), status);
  }
}
