package gavel.protocol.rpc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Leaves out, of several endpoints, those that serve another chain or are far behind the others:
 * what they say is of no use, or old. Who does not answer in time stays, since reads fail over.
 */
final class Roster {
  /** Blocks behind the foremost head; a healthy node is behind by one or two. */
  private static final long FAR_BEHIND = 20;

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Function<Endpoint, OptionalLong> head;
  private final Consumer<String> warnings;

  /**
   * Looks at endpoints.
   *
   * @param head an endpoint's newest block, empty where it does not answer; throws {@link
   *     WrongChainException}
   * @param warnings hears what was left out, in sentences
   */
  Roster(Function<Endpoint, OptionalLong> head, Consumer<String> warnings) {
    this.head = head;
    this.warnings = warnings;
  }

  /**
   * Those that are fit, in their order; a sole one is not looked at.
   *
   * @throws WrongChainException where every endpoint serves another chain
   */
  List<Endpoint> fit(List<Endpoint> endpoints) {
    if (endpoints.size() == 1) {
      return endpoints;
    }
    List<Look> looks = endpoints.stream().map(this::look).toList();
    List<Look> right = new ArrayList<>();
    WrongChainException wrong = null;
    for (Look look : looks) {
      try {
        right.add(look.ended());
      } catch (WrongChainException e) {
        warnings.accept(e.getMessage() + " It is left out.");
        wrong = e;
      }
    }
    if (right.isEmpty()) {
      throw wrong;
    }
    return keepingUp(right);
  }

  private List<Endpoint> keepingUp(List<Look> looks) {
    long foremost = looks.stream().mapToLong(each -> each.block().orElse(0)).max().orElse(0);
    List<Endpoint> fit = new ArrayList<>();
    for (Look look : looks) {
      long behind = foremost - look.block().orElse(foremost);
      if (behind > FAR_BEHIND) {
        warnings.accept(
            "The endpoint %s is %d blocks behind the others (at %d, they at %d). It is left out."
                .formatted(look.endpoint().label(), behind, look.block().orElseThrow(), foremost));
      } else {
        fit.add(look.endpoint());
      }
    }
    return fit;
  }

  private Look look(Endpoint endpoint) {
    CompletableFuture<OptionalLong> asked = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                asked.complete(head.apply(endpoint));
              } catch (RuntimeException e) {
                asked.completeExceptionally(e);
              }
            });
    return new Look(endpoint, asked, OptionalLong.empty());
  }

  /** An endpoint that is being asked; once it has answered, with its newest block. */
  private record Look(
      Endpoint endpoint, CompletableFuture<OptionalLong> asked, OptionalLong block) {
    Look ended() {
      return new Look(endpoint, asked, answer());
    }

    private OptionalLong answer() {
      try {
        return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof WrongChainException wrong) {
          throw wrong;
        }
        return OptionalLong.empty();
      } catch (TimeoutException e) {
        return OptionalLong.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return OptionalLong.empty();
      }
    }
  }
}
