package gavel.devnet.load;

import gavel.devnet.Devnet;
import gavel.protocol.sale.SignedPermit;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Made-up bidders, who do everything over the registrar and the chain: log in, get a permit, sign,
 * bid. What is done already is left alone, so any part can be begun again after it broke off.
 */
public final class Crowd implements AutoCloseable {
  /** Wallets that go together: about a block full. */
  private static final int CHUNK = 240;

  private static final int WORKERS = 48;

  /** After a reorganisation some must bid again; this often it can happen. */
  private static final int PASSES = 5;

  private final Devnet devnet;
  private final List<Bidder> bidders;
  private final LoadKeys keys;
  private final Payments payments;
  private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);

  /**
   * Is told how many wallets of a part are done, of how many, each time that some were: a chain
   * that is changed then is looked at once more.
   */
  @FunctionalInterface
  public interface Progress {
    void done(int wallets, int of);
  }

  private record Wallet(Bidder bidder, int index) {}

  private record Signed(List<Bytes> raws, Wallet wallet) {}

  /**
   * A crowd.
   *
   * @param keys stays the caller's to close
   */
  public Crowd(Devnet devnet, List<Bidder> bidders, LoadKeys keys) {
    this.devnet = devnet;
    this.bidders = List.copyOf(bidders);
    this.keys = keys;
    this.payments = new Payments(devnet, keys);
  }

  /** The accounts and money that bidders come with. */
  public void fund(Progress progress) {
    List<Address> addresses = new ArrayList<>();
    List<Wallet> wallets = wallets(Deed.BID, Optional.empty());
    inParallel(wallets, each -> keys.address(each.bidder().number(), each.index()));
    wallets.forEach(each -> addresses.add(keys.address(each.bidder().number(), each.index())));
    try (BlockMiner miner = new BlockMiner(devnet.l1())) {
      new Mint(devnet, keys, payments, miner)
          .give(
              wallets.stream().map(each -> each.bidder().stakes().get(each.index())).toList(),
              addresses,
              progress);
    }
  }

  /** Everyone bids, and some go up later. */
  public void bid(Registration registration, Progress progress) {
    try (BlockMiner miner = new BlockMiner(devnet.l1())) {
      for (int round = 0; round < Bidders.MOST_WALLETS; round++) {
        untilAllHave(miner, Deed.BID, Optional.of(round), registration, progress);
      }
      untilAllHave(miner, Deed.RAISE, Optional.empty(), registration, progress);
    }
  }

  /**
   * A wallet's part counts on the earlier wallets', so what a reorganisation took is done again.
   */
  private void untilAllHave(
      BlockMiner miner,
      Deed deed,
      Optional<Integer> round,
      Registration registration,
      Progress progress) {
    for (int pass = 0; pass < PASSES; pass++) {
      if (run(miner, deed, round, Optional.of(registration), progress) == 0) {
        return;
      }
    }
    throw new LoadException("Bids were lost again and again, in %d passes.".formatted(PASSES));
  }

  /** Those who want to leave or take a part back do so. */
  public void leave(Progress progress) {
    send(Deed.LEAVE, progress);
  }

  /** Those who do not wait for the operator fetch their refunds. */
  public void fetchRefunds(Progress progress) {
    send(Deed.FETCH_REFUND, progress);
  }

  private void send(Deed deed, Progress progress) {
    try (BlockMiner miner = new BlockMiner(devnet.l1())) {
      run(miner, deed, Optional.empty(), Optional.empty(), progress);
    }
  }

  /** One deed of all wallets that still have it before them; how many had. */
  private int run(
      BlockMiner miner,
      Deed deed,
      Optional<Integer> index,
      Optional<Registration> registration,
      Progress progress) {
    List<Wallet> all = wallets(deed, index);
    int sent = 0;
    CompletableFuture<List<Signed>> next = prepare(miner, deed, chunk(all, 0), registration);
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<Signed> ready = joined(next);
      next = prepare(miner, deed, chunk(all, from + CHUNK), registration);
      if (!ready.isEmpty()) {
        requireMined(
            deed, ready, miner.mine(ready.stream().flatMap(it -> it.raws().stream()).toList()));
        sent += ready.size();
        progress.done(Math.min(all.size(), from + CHUNK), all.size());
      }
    }
    return sent;
  }

  private static List<Wallet> chunk(List<Wallet> all, int from) {
    return all.subList(Math.min(from, all.size()), Math.min(all.size(), from + CHUNK));
  }

  /** Permits are asked for, and transactions signed, while the chunk before is being mined. */
  private CompletableFuture<List<Signed>> prepare(
      BlockMiner miner, Deed deed, List<Wallet> chunk, Optional<Registration> registration) {
    if (chunk.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    List<Address> addresses =
        chunk.stream().map(each -> keys.address(each.bidder().number(), each.index())).toList();
    List<Long> nonces = miner.nonces(addresses);
    List<CompletableFuture<Signed>> parts = new ArrayList<>();
    for (int i = 0; i < chunk.size(); i++) {
      Wallet wallet = chunk.get(i);
      long nonce = nonces.get(i);
      long first = deed.firstNonce(wallet.bidder(), wallet.index());
      int count = deed.transactions(wallet.bidder(), wallet.index());
      if (nonce >= first && nonce < first + count) {
        parts.add(
            CompletableFuture.supplyAsync(
                () -> signed(deed, wallet, nonce, registration), workers));
      }
    }
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(ignored -> parts.stream().map(CompletableFuture::join).toList());
  }

  private Signed signed(Deed deed, Wallet wallet, long nonce, Optional<Registration> registration) {
    Bidder bidder = wallet.bidder();
    Optional<SignedPermit> permit =
        registration.map(
            it ->
                it.permit(
                    bidder.name(), bidder.name(), keys.address(bidder.number(), wallet.index())));
    return new Signed(payments.signed(deed, bidder, wallet.index(), nonce, permit), wallet);
  }

  private static void requireMined(Deed deed, List<Signed> sent, List<BlockMiner.Mined> mined) {
    int place = 0;
    for (Signed each : sent) {
      for (int i = 0; i < each.raws().size(); i++) {
        if (!mined.get(place++).succeeded()) {
          throw new LoadException(
              "A transaction of %s (%s, wallet %d) reverted on the local chain."
                  .formatted(each.wallet().bidder().name(), deed, each.wallet().index() + 1));
        }
      }
    }
  }

  private List<Wallet> wallets(Deed deed, Optional<Integer> index) {
    List<Wallet> wallets = new ArrayList<>();
    for (Bidder bidder : bidders) {
      for (int i = 0; i < bidder.stakes().size(); i++) {
        boolean wanted = index.isEmpty() || index.get() == i;
        if (wanted && deed.transactions(bidder, i) > 0) {
          wallets.add(new Wallet(bidder, i));
        }
      }
    }
    return wallets;
  }

  private <T> void inParallel(List<T> all, Consumer<T> work) {
    joined(
        CompletableFuture.allOf(
            all.stream()
                .map(each -> CompletableFuture.runAsync(() -> work.accept(each), workers))
                .toArray(CompletableFuture[]::new)));
  }

  private static <T> T joined(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
