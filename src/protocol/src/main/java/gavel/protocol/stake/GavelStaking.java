package gavel.protocol.stake;

import static gavel.protocol.stake.StakingFunctions.ACCOUNT;
import static gavel.protocol.stake.StakingFunctions.ANNOUNCE_COMMISSION;
import static gavel.protocol.stake.StakingFunctions.APPLY;
import static gavel.protocol.stake.StakingFunctions.CLAIM;
import static gavel.protocol.stake.StakingFunctions.CLAIM_OWN;
import static gavel.protocol.stake.StakingFunctions.DELEGATE;
import static gavel.protocol.stake.StakingFunctions.DELEGATE_BY_PERMIT;
import static gavel.protocol.stake.StakingFunctions.FUND;
import static gavel.protocol.stake.StakingFunctions.ITEMS;
import static gavel.protocol.stake.StakingFunctions.LEAVE;
import static gavel.protocol.stake.StakingFunctions.ONE_ITEM;
import static gavel.protocol.stake.StakingFunctions.PARAMETERS;
import static gavel.protocol.stake.StakingFunctions.PAUSED;
import static gavel.protocol.stake.StakingFunctions.POSITIONS;
import static gavel.protocol.stake.StakingFunctions.PROPOSE;
import static gavel.protocol.stake.StakingFunctions.PROPOSED;
import static gavel.protocol.stake.StakingFunctions.PROVE;
import static gavel.protocol.stake.StakingFunctions.PROVIDERS;
import static gavel.protocol.stake.StakingFunctions.REDELEGATE;
import static gavel.protocol.stake.StakingFunctions.REGISTER;
import static gavel.protocol.stake.StakingFunctions.SETTLE;
import static gavel.protocol.stake.StakingFunctions.SET_METADATA;
import static gavel.protocol.stake.StakingFunctions.SET_PAID_OUT;
import static gavel.protocol.stake.StakingFunctions.SET_SNAPSHOT;
import static gavel.protocol.stake.StakingFunctions.SLASH;
import static gavel.protocol.stake.StakingFunctions.SNAPSHOT;
import static gavel.protocol.stake.StakingFunctions.STAKE_SELF;
import static gavel.protocol.stake.StakingFunctions.STREAM;
import static gavel.protocol.stake.StakingFunctions.TOKEN;
import static gavel.protocol.stake.StakingFunctions.TOUCH;
import static gavel.protocol.stake.StakingFunctions.UNDELEGATE;
import static gavel.protocol.stake.StakingFunctions.UNDELEGATE_LOCKED;
import static gavel.protocol.stake.StakingFunctions.UNDELEGATE_MOVED;
import static gavel.protocol.stake.StakingFunctions.UNSTAKE_SELF;
import static gavel.protocol.stake.StakingFunctions.WITHDRAW;

import gavel.protocol.ContractCall;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.claim.DistributorCalls;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Our staking contract. */
public final class GavelStaking implements StakingClient {
  private final EthClient chain;
  private final Address contract;
  private final Address distributor;
  private final StakingReader reader;

  /**
   * The contract at an address; nothing is asked yet.
   *
   * @param distributor that locked tokens are staked from
   */
  public GavelStaking(EthClient chain, Address contract, Address distributor) {
    this.chain = chain;
    this.contract = contract;
    this.distributor = distributor;
    this.reader = new StakingReader(chain, contract);
  }

  @Override
  public String rail() {
    return "gavel";
  }

  @Override
  public EthClient chain() {
    return chain;
  }

  @Override
  public Address address() {
    return contract;
  }

  @Override
  public Address token() {
    return reader.call(TOKEN).address(0);
  }

  @Override
  public StakingTerms terms() {
    return StakingReader.terms(reader.call(PARAMETERS).tuple(0));
  }

  @Override
  public Optional<ProposedTerms> proposed() {
    AbiValues values = reader.call(PROPOSED);
    return StakingReader.time(values.number(1))
        .map(from -> new ProposedTerms(StakingReader.terms(values.tuple(0)), from));
  }

  @Override
  public RewardFlow rewards() {
    AbiValues values = reader.call(STREAM);
    Instant end = Instant.ofEpochSecond(values.number(1));
    return new RewardFlow(values.uint(0), end, values.uint(2), values.uint(3));
  }

  @Override
  public Snapshot snapshot() {
    AbiValues values = reader.call(SNAPSHOT).tuple(0);
    return new Snapshot(values.number(2), values.bytes(0), Instant.ofEpochSecond(values.number(1)));
  }

  @Override
  public boolean paused() {
    return reader.call(PAUSED).bool(0);
  }

  @Override
  public List<Provider> providers() {
    return reader.pages(PROVIDERS, Optional.empty(), StakingReader::provider);
  }

  @Override
  public Optional<Provider> provider(Address address) {
    return reader.provider(address);
  }

  @Override
  public Multiplier multiplier(Address owner) {
    return StakingReader.multiplier(reader.call(ACCOUNT, owner).tuple(0));
  }

  @Override
  public boolean paidOut(Address owner) {
    return reader.call(ACCOUNT, owner).tuple(0).bool(3);
  }

  @Override
  public List<Delegation> delegations(Address owner) {
    return reader.pages(POSITIONS, Optional.of(owner), StakingReader::delegation).stream()
        .filter(each -> !each.empty())
        .toList();
  }

  @Override
  public List<StakeItem> items(Address owner) {
    return reader.pages(ITEMS, Optional.of(owner), StakingReader::item);
  }

  @Override
  public Optional<StakeItem> item(Address owner, BigInteger id) {
    return Optional.of(StakingReader.item(reader.call(ONE_ITEM, owner, id).tuple(0)))
        .filter(each -> each.state() != ItemState.NONE);
  }

  @Override
  public ContractCall delegate(
      Address provider, BigInteger amount, BigInteger minShares, Optional<TokenPermit> permit) {
    return permit.isPresent()
        ? call(
            DELEGATE_BY_PERMIT,
            provider,
            amount,
            minShares,
            permit.get().deadline(),
            permit.get().v(),
            permit.get().r(),
            permit.get().s())
        : call(DELEGATE, provider, amount, minShares);
  }

  @Override
  public ContractCall delegateLocked(Address provider, BigInteger amount) {
    Bytes data = DistributorCalls.stakeLocked(provider, amount);
    return ContractCall.of(distributor, data, DistributorCalls.STAKE_LOCKED.describe(data));
  }

  @Override
  public ContractCall undelegate(Address provider, BigInteger shares, boolean locked) {
    return call(locked ? UNDELEGATE_LOCKED : UNDELEGATE, provider, shares);
  }

  @Override
  public ContractCall undelegateMoved(BigInteger item) {
    return call(UNDELEGATE_MOVED, item);
  }

  @Override
  public ContractCall redelegate(BigInteger item, Address to) {
    return call(REDELEGATE, item, to);
  }

  @Override
  public ContractCall withdraw(BigInteger item) {
    return call(WITHDRAW, item);
  }

  @Override
  public ContractCall claim(Address provider, boolean locked) {
    return call(CLAIM, provider, locked);
  }

  @Override
  public ContractCall claimOwn() {
    return call(CLAIM_OWN);
  }

  @Override
  public ContractCall touch(Address owner, Address provider, boolean locked) {
    return call(TOUCH, owner, provider, locked);
  }

  @Override
  public ContractCall settle(Address owner, BigInteger item) {
    return call(SETTLE, owner, item);
  }

  @Override
  public ContractCall choosePaidOut(boolean paidOut) {
    return call(SET_PAID_OUT, paidOut);
  }

  @Override
  public ContractCall prove(int basisPoints, List<Bytes> proof, List<Address> providers) {
    return call(PROVE, BigInteger.valueOf(basisPoints), proof, providers);
  }

  @Override
  public ContractCall register(String metadata, int commission, BigInteger selfStake) {
    return call(REGISTER, metadata, BigInteger.valueOf(commission), selfStake);
  }

  @Override
  public ContractCall stakeSelf(BigInteger amount) {
    return call(STAKE_SELF, amount);
  }

  @Override
  public ContractCall unstakeSelf(BigInteger amount) {
    return call(UNSTAKE_SELF, amount);
  }

  @Override
  public ContractCall setMetadata(String metadata) {
    return call(SET_METADATA, metadata);
  }

  @Override
  public ContractCall announceCommission(int commission) {
    return call(ANNOUNCE_COMMISSION, BigInteger.valueOf(commission));
  }

  @Override
  public ContractCall leave() {
    return call(LEAVE);
  }

  @Override
  public ContractCall fund(BigInteger amount, long seconds) {
    return call(FUND, amount, BigInteger.valueOf(seconds));
  }

  @Override
  public ContractCall slash(Address provider, Bytes offence, Instant offenceAt, int share) {
    return call(
        SLASH,
        provider,
        offence,
        BigInteger.valueOf(offenceAt.getEpochSecond()),
        BigInteger.valueOf(share));
  }

  @Override
  public ContractCall propose(StakingTerms terms) {
    return call(
        PROPOSE,
        List.of(
            BigInteger.valueOf(terms.thawing().toSeconds()),
            BigInteger.valueOf(terms.commissionDelay().toSeconds()),
            BigInteger.valueOf(terms.maxSlash()),
            terms.minSelfStake()));
  }

  @Override
  public ContractCall applyProposed() {
    return call(APPLY);
  }

  @Override
  public ContractCall setSnapshot(Bytes root, Instant until) {
    return call(SET_SNAPSHOT, root, BigInteger.valueOf(until.getEpochSecond()));
  }

  private ContractCall call(AbiFunction function, Object... arguments) {
    Bytes data = function.encode(arguments);
    return ContractCall.of(contract, data, function.describe(data));
  }
}
