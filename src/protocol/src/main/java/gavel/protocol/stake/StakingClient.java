package gavel.protocol.stake;

import gavel.protocol.ContractCall;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One kind of staking contract. Reads are of the latest block; nothing here signs or sends. */
public interface StakingClient {
  /** The kind's name. */
  String rail();

  EthClient chain();

  Address address();

  Address token();

  StakingTerms terms();

  /** Terms that were announced and not yet applied. */
  Optional<ProposedTerms> proposed();

  RewardFlow rewards();

  Snapshot snapshot();

  boolean paused();

  List<Provider> providers();

  Optional<Provider> provider(Address address);

  Multiplier multiplier(Address owner);

  /** Whether rewards wait to be claimed instead of compounding. */
  boolean paidOut(Address owner);

  /** The wallet's delegations, also those that only have rewards left. */
  List<Delegation> delegations(Address owner);

  /** The wallet's open items, the newest first for each provider. */
  List<StakeItem> items(Address owner);

  /** One open item. */
  Optional<StakeItem> item(Address owner, BigInteger id);

  /** Delegates for at least so many shares; by a token permit where one is given. */
  ContractCall delegate(
      Address provider, BigInteger amount, BigInteger minShares, Optional<TokenPermit> permit);

  /** Delegates out of the sender's lock. */
  ContractCall delegateLocked(Address provider, BigInteger amount);

  ContractCall undelegate(Address provider, BigInteger shares, boolean locked);

  /** Takes moved stake out of its new provider. */
  ContractCall undelegateMoved(BigInteger item);

  ContractCall redelegate(BigInteger item, Address to);

  ContractCall withdraw(BigInteger item);

  ContractCall claim(Address provider, boolean locked);

  ContractCall claimOwn();

  /** Brings a delegation of anybody's up to now: it compounds, and a term that is over ends. */
  ContractCall touch(Address owner, Address provider, boolean locked);

  /** Brings moved stake of anybody's up to now; once its clock has run out it is delegated. */
  ContractCall settle(Address owner, BigInteger item);

  ContractCall choosePaidOut(boolean paidOut);

  /** Proves the sender's multiplier and applies it with the providers named. */
  ContractCall prove(int basisPoints, List<Bytes> proof, List<Address> providers);

  ContractCall register(String metadata, int commission, BigInteger selfStake);

  ContractCall stakeSelf(BigInteger amount);

  ContractCall unstakeSelf(BigInteger amount);

  ContractCall setMetadata(String metadata);

  ContractCall announceCommission(int commission);

  ContractCall leave();

  ContractCall fund(BigInteger amount, long seconds);

  ContractCall slash(Address provider, Bytes offence, Instant offenceAt, int share);

  ContractCall propose(StakingTerms terms);

  ContractCall applyProposed();

  ContractCall setSnapshot(Bytes root, Instant until);
}
