package gavel.protocol.claim;

import gavel.protocol.abi.AbiFunction;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.LogFilter;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads our TokenDistributor. Amounts are token base units. */
public final class Distributor {
  private static final AbiFunction TOKEN = view("token()", "address");
  private static final AbiFunction OWNER = view("owner()", "address");
  private static final AbiFunction ROOT = view("merkleRoot()", "bytes32");
  private static final AbiFunction OPENS = view("opensAt()", "uint64");
  private static final AbiFunction LOCKS_OPEN = view("locksOpenAt()", "uint64");
  private static final AbiFunction MIN_LOCK = view("minLock()", "uint64");
  private static final AbiFunction MAX_LOCK = view("maxLock()", "uint64");
  private static final AbiFunction SWEPT = view("swept()", "bool");
  private static final AbiFunction STAKING = view("staking()", "address");
  private static final AbiFunction UNCLAIMED = view("unclaimed()", "uint256");
  private static final AbiFunction BOOKED = view("booked()", "uint256");
  private static final AbiFunction CLAIMED = view("claimed(address)", "bool");
  private static final AbiFunction LOCKED = view("locked(address)", "uint256");
  private static final AbiFunction STAKED = view("stakedFromLock(address)", "uint256");

  private final EthClient chain;
  private final Address contract;
  private final ClaimViews views;

  /** The distributor at an address; nothing is asked yet. */
  public Distributor(EthClient chain, Address contract) {
    this.chain = chain;
    this.contract = contract;
    this.views = new ClaimViews(chain, contract, "token distributor");
  }

  public Address address() {
    return contract;
  }

  public EthClient chain() {
    return chain;
  }

  public Address token() {
    return views.call(TOKEN).address(0);
  }

  public Address owner() {
    return views.call(OWNER).address(0);
  }

  /** Zero where no root is set. */
  public Bytes root() {
    return views.call(ROOT).bytes(0);
  }

  /** TGE; empty until it is announced. */
  public Optional<Instant> opensAt() {
    return time(OPENS);
  }

  /** When locks open; empty until it is announced. */
  public Optional<Instant> locksOpenAt() {
    return time(LOCKS_OPEN);
  }

  /** Seconds between the two times, at least. */
  public long minLock() {
    return views.call(MIN_LOCK).number(0);
  }

  /** Seconds between the two times, at most. */
  public long maxLock() {
    return views.call(MAX_LOCK).number(0);
  }

  public boolean swept() {
    return views.call(SWEPT).bool(0);
  }

  /** Where locked tokens may be staked; empty where nowhere. */
  public Optional<Address> staking() {
    return Optional.of(views.call(STAKING).address(0)).filter(each -> !each.equals(Address.ZERO));
  }

  /** Funded and not yet claimed. */
  public BigInteger unclaimed() {
    return views.call(UNCLAIMED).uint(0);
  }

  /** All locks that are held. */
  public BigInteger booked() {
    return views.call(BOOKED).uint(0);
  }

  public boolean claimed(Address wallet) {
    return views.call(CLAIMED, wallet).bool(0);
  }

  /** A wallet's lock, without what is staked out of it. */
  public BigInteger locked(Address wallet) {
    return views.call(LOCKED, wallet).uint(0);
  }

  public BigInteger stakedFromLock(Address wallet) {
    return views.call(STAKED, wallet).uint(0);
  }

  /** Its events in chain order, both blocks included. */
  public List<DistributorLog> events(long fromBlock, long toBlock) {
    return chain.logs(LogFilter.all(contract, fromBlock, toBlock)).stream()
        .flatMap(log -> DistributorEvents.decode(log).stream())
        .toList();
  }

  /** Events that name one wallet first, such as its claim, in chain order. */
  public List<DistributorLog> eventsOf(Address wallet) {
    Bytes topic = Bytes.zeros(12).concat(wallet.value());
    LogFilter filter =
        new LogFilter(contract, List.of(List.of(), List.of(topic)), 0, chain.blockNumber());
    return chain.logs(filter).stream()
        .flatMap(log -> DistributorEvents.decode(log).stream())
        .filter(log -> !(log.event() instanceof DistributorEvent.Swept))
        .toList();
  }

  private Optional<Instant> time(AbiFunction function) {
    long seconds = views.call(function).number(0);
    return seconds == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
  }

  private static AbiFunction view(String signature, String results) {
    return AbiFunction.of(signature, "(" + results + ")");
  }
}
