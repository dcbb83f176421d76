package gavel.devnet;

import gavel.devnet.cast.DevnetAccount;
import gavel.devnet.chain.Faucet;
import gavel.devnet.chain.Funds;
import gavel.devnet.chain.LocalChain;
import gavel.devnet.state.DevnetState;
import gavel.devnet.state.FolderLock;
import gavel.devnet.state.StateFolder;
import gavel.protocol.bridge.Bridge;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.rpc.Block;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Two local chains with a sale on them: started here, or found where another program runs them.
 * Closing stops those that were started here and leaves others alone.
 */
public final class Devnet implements AutoCloseable {
  private final StateFolder folder;
  private final DevnetState state;
  private final Optional<Processes> own;
  private final LocalChain l1;
  private final LocalChain l2;

  private Devnet(StateFolder folder, DevnetState state, Optional<Processes> own) {
    this.folder = folder;
    this.state = state;
    this.own = own;
    this.l1 = new LocalChain(state.l1());
    this.l2 = new LocalChain(state.l2());
  }

  /**
   * Starts two chains with a sale, whose stage is before the opening. They end with this program.
   *
   * @throws DevnetException where chains run from that folder already, or something does not start;
   *     nothing is left running
   */
  public static Devnet up(DevnetOptions options) {
    StateFolder folder = new StateFolder(options.state());
    FolderLock lock = FolderLock.take(folder);
    Processes processes = new Processes(folder);
    processes.keep(lock);
    try {
      folder.clear();
      DevnetState state = new Starting(options, folder, processes).run();
      state.write(folder);
      return new Devnet(folder, state, Optional.of(processes));
    } catch (RuntimeException e) {
      processes.close();
      throw e;
    }
  }

  /**
   * Finds chains that another program runs.
   *
   * @throws DevnetDownException where none run from that folder
   */
  public static Devnet attach(Path stateFolder) {
    StateFolder folder = new StateFolder(stateFolder);
    return new Devnet(folder, DevnetState.read(folder), Optional.empty());
  }

  /** The folder with their files. */
  public StateFolder folder() {
    return folder;
  }

  /** Processes, endpoints, contracts. */
  public DevnetState state() {
    return state;
  }

  /** The Ethereum side. */
  public LocalChain l1() {
    return l1;
  }

  /** The L2 side. */
  public LocalChain l2() {
    return l2;
  }

  /** Everyone whose key is in {@link StateFolder#keystore()}. */
  public List<DevnetAccount> accounts() {
    return state.accounts();
  }

  /**
   * The account of a name.
   *
   * @throws DevnetException where there is none
   */
  public DevnetAccount account(String name) {
    return accounts().stream()
        .filter(account -> account.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new DevnetException(
                    "The local chains have no account \"%s\". To see them: gavel devnet accounts"
                        .formatted(name)));
  }

  /** The sale as {@code sale.toml} has it now. */
  public SaleDescriptor descriptor() {
    return Descriptors.read(folder.descriptor());
  }

  /** The sale on the L1. */
  public SaleClient sale() {
    return new SaleClient(l1.client(), state.contracts().sale());
  }

  /** The bridge from the L1 to the L2. */
  public Bridge bridge() {
    return new Bridge(
        l1.client(), state.contracts().l1StandardBridge(), state.contracts().optimismPortal());
  }

  /** What an account has. */
  public Balances balances(Address account) {
    return new Balances(
        l1.client().balance(account),
        l2.client().balance(account),
        new Erc20(l1.client(), state.contracts().usdc()).balance(account),
        new Erc20(l1.client(), state.contracts().usdt()).balance(account));
  }

  /** Gives an account money, on top of what it has. */
  public void fund(Address account, Funds funds) {
    new Faucet(l1, l2, state.contracts().usdc(), state.contracts().usdt()).fund(account, funds);
  }

  /** The later one of both chains' times. */
  public Instant time() {
    Instant here = l1.now();
    Instant there = l2.now();
    return here.isAfter(there) ? here : there;
  }

  /** Moves both chains forward together. */
  public Instant warp(Duration by) {
    if (by.toSeconds() < 1) {
      throw new DevnetException(
          "Time travels forward, by a second or more; got " + by + ". Nothing was moved.");
    }
    return moveTo(time().plus(by));
  }

  /**
   * Moves both chains to a time.
   *
   * @return the time of both chains' latest blocks
   * @throws DevnetException where that time is past
   */
  public Instant warp(Instant to) {
    Instant now = time();
    if (!to.isAfter(now)) {
      throw new DevnetException(
          "The chains are at %s already, and time travels forward only; got %s. Nothing was moved."
              .formatted(now, to));
    }
    return moveTo(to);
  }

  private Instant moveTo(Instant to) {
    Instant second = to.truncatedTo(ChronoUnit.SECONDS);
    l1.moveTo(second);
    l2.moveTo(second);
    return second;
  }

  /** How they are now. */
  public DevnetStatus status() {
    return new DevnetStatus(
        state.host().pid(),
        chain(l1, state.l1Pid()),
        chain(l2, state.l2Pid()),
        state.registrar(),
        state.contracts().sale(),
        sale().stage());
  }

  private static DevnetStatus.Chain chain(LocalChain chain, long pid) {
    Block head = chain.client().latestBlock();
    return new DevnetStatus.Chain(chain.network(), pid, head.number(), head.timestamp());
  }

  /**
   * Completes where a node of chains that were started here has died; the other one was stopped by
   * then. Chains of another program never complete it.
   */
  public CompletableFuture<DevnetDownException> death() {
    return own.map(Processes::death).orElseGet(CompletableFuture::new);
  }

  /** Stops the chains, wherever they run, and returns when they are gone. */
  public void down() {
    if (own.isPresent()) {
      own.get().close();
    } else {
      state.host().running().ifPresent(Devnet::stop);
    }
  }

  /** Its hooks stop the nodes; should it ignore the request, the nodes die with it all the same. */
  private static void stop(ProcessHandle host) {
    CompletableFuture<ProcessHandle> gone = host.onExit();
    host.destroy();
    gone.orTimeout(20, TimeUnit.SECONDS)
        .exceptionally(
            late -> {
              host.destroyForcibly();
              return host;
            })
        .join();
  }

  /** Stops chains that were started here. */
  @Override
  public void close() {
    own.ifPresent(Processes::close);
  }
}
