package gavel.registrar.service;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * A load of permit requests on a registrar of this computer, at a steady rate whatever the answers.
 * Every request is for a wallet of its own.
 */
final class PermitLoad implements AutoCloseable {
  private static final String VERIFIER = "a-verifier-of-enough-length-for-the-standard-0123456789";
  private static final String CHALLENGE = "V9e4nO0Sn4o2pplG4O1imLHJqTuI7pPE0dABH-9qXZE";
  private static final String REDIRECT = "http://127.0.0.1:8765/callback";

  private static final int FIRST_WALLET = 1_000_000;

  private final URI origin;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client;
  private final List<String> tokens = new ArrayList<>();

  /** Wallets for which a permit was received. */
  final ConcurrentLinkedQueue<String> received = new ConcurrentLinkedQueue<>();

  /** Nanoseconds from when a request was due to its answer. */
  final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();

  final AtomicInteger failed = new AtomicInteger();
  final AtomicInteger sent = new AtomicInteger();

  PermitLoad(URI origin) {
    this.origin = origin;
    this.client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();
  }

  /** The same people, logged in as they are, at a registrar that was started again. */
  PermitLoad at(URI restarted) {
    PermitLoad load = new PermitLoad(restarted);
    load.tokens.addAll(tokens);
    return load;
  }

  void login(int count) throws IOException, InterruptedException {
    for (int i = 0; i < count; i++) {
      String form =
          "client_id=%s&redirect_uri=%s&response_type=code&state=s&code_challenge=%s&account=p%d"
              .formatted(
                  ServiceProcess.CLIENT,
                  URLEncoder.encode(REDIRECT, StandardCharsets.UTF_8),
                  CHALLENGE,
                  i);
      String back =
          post("/oauth/authorize", form, "").headers().firstValue("Location").orElseThrow();
      String code = back.substring(back.indexOf("code=") + 5, back.indexOf("&state"));
      String body =
          "{\"code\":\"%s\",\"code_verifier\":\"%s\",\"redirect_uri\":\"%s\"}"
              .formatted(code, VERIFIER, REDIRECT);
      String answer = post("/oauth.ExchangeAuthorizationCodeV2", body, "").body();
      tokens.add(JsonMapper.shared().readTree(answer).path("access_token").asString());
    }
  }

  void clear() {
    received.clear();
    latencies.clear();
    failed.set(0);
  }

  void run(int perSecond, int seconds) throws InterruptedException {
    int total = perSecond * seconds;
    long start = System.nanoTime();
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < total; i++) {
      long due = start + i * 1_000_000_000L / perSecond;
      long wait = due - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(wait);
      }
      int number = sent.getAndIncrement();
      running.add(Thread.ofVirtual().start(() -> ask(number, due)));
    }
    for (Thread thread : running) {
      thread.join();
    }
  }

  /** Which request, from 0, was for a wallet. */
  static int number(String wallet) {
    return Integer.parseInt(wallet.substring(2), 16) - FIRST_WALLET;
  }

  private void ask(int number, long due) {
    int who = number % tokens.size();
    String wallet = "0x%040x".formatted(number + FIRST_WALLET);
    String body =
        "{\"SaleUUID\":\"%s\",\"EntityID\":\"p%d\",\"PurchasingWalletAddress\":\"%s\"}"
            .formatted(ServiceProcess.SALE, who, wallet);
    try {
      HttpResponse<String> answer =
          post("/externalapi.GenerateSalePurchasePermit", body, "api:Bearer " + tokens.get(who));
      latencies.add(System.nanoTime() - due);
      if (answer.statusCode() == 200 && answer.body().contains("PermitJSON")) {
        received.add(wallet);
      } else {
        failed.incrementAndGet();
      }
    } catch (IOException e) {
      failed.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> post(String path, String body, String authorization)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(origin.resolve(path))
            .header("authorization", authorization)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** Counts, and times from when a request was due. */
  String summary() {
    List<Long> sorted = new ArrayList<>(latencies);
    Collections.sort(sorted);
    return "%d permits, %d failed, p50 %d µs, p99 %d µs, worst %d µs"
        .formatted(
            received.size(),
            failed.get(),
            sorted.get(sorted.size() / 2) / 1000,
            sorted.get((int) (sorted.size() * 0.99)) / 1000,
            sorted.getLast() / 1000);
  }

  @Override
  public void close() {
    client.close();
    threads.close();
  }
}
