package gavel.protocol.browser;

import gavel.wallet.external.SignerUnreachableException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Between the program, which asks one thing at a time, and the page, which fetches and answers. */
final class Mailbox {
  private static final int PAGE_WAITS_SECONDS = 15;

  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private final Duration patience;
  private ObjectNode open;
  private int number;
  private boolean over;

  /** What the page is told when it asks what to do. */
  sealed interface Next {
    record Request(String json) implements Next {}

    record Nothing() implements Next {}

    record Over() implements Next {}
  }

  /** A mailbox where each request is given that long. */
  Mailbox(Duration patience) {
    this.patience = patience;
  }

  /**
   * Asks the wallet, and waits for the person.
   *
   * @throws SignerUnreachableException where no answer came
   */
  WalletAnswer ask(ObjectNode request) {
    int id = post(request);
    try {
      long end = System.nanoTime() + patience.toNanos();
      while (true) {
        JsonNode answer = answers.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (answer == null) {
          throw new SignerUnreachableException(
              "No answer came from the wallet's page within " + patience.toMinutes() + " minutes.");
        }
        if (answer.path("id").asInt(0) == id) {
          return WalletAnswer.of(answer);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SignerUnreachableException("Waiting for the wallet's page was interrupted.", e);
    } finally {
      done();
    }
  }

  private synchronized int post(ObjectNode request) {
    number++;
    open = request.put("id", number);
    notifyAll();
    return number;
  }

  private synchronized void done() {
    open = null;
  }

  /** The request that is open, waited for a while. The same one again, if the page asks again. */
  synchronized Next next() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PAGE_WAITS_SECONDS);
    try {
      while (open == null && !over && System.nanoTime() < end) {
        wait(TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()) + 1);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Next.Over();
    }
    if (over) {
      return new Next.Over();
    }
    return open == null
        ? new Next.Nothing()
        : new Next.Request(JsonMapper.shared().writeValueAsString(open));
  }

  /** Takes an answer; the page must not get the same request once more. */
  synchronized void answered(JsonNode answer) {
    if (open != null && open.path("id").equals(answer.path("id"))) {
      open = null;
    }
    answers.add(answer);
  }

  /** Nothing more will be asked. */
  synchronized void end() {
    over = true;
    notifyAll();
  }
}
