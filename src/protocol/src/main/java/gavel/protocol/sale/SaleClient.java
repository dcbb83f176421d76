package gavel.protocol.sale;

import gavel.auction.EntityId;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.CallRequest;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.LogFilter;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads a sale contract. Every view as the contract has it; long lists are read in pages. A client
 * reads the latest block, or with {@link #at} all at one block.
 */
public final class SaleClient {
  private final EthClient chain;
  private final Address sale;
  private final BlockTag block;

  /** A client that reads the latest block. */
  public SaleClient(EthClient chain, Address sale) {
    this(chain, sale, BlockTag.LATEST);
  }

  private SaleClient(EthClient chain, Address sale, BlockTag block) {
    this.chain = chain;
    this.sale = sale;
    this.block = block;
  }

  /** The same sale read at a block; an old one needs an archive node. */
  public SaleClient at(BlockTag tag) {
    return new SaleClient(chain, sale, tag);
  }

  public Address address() {
    return sale;
  }

  public EthClient chain() {
    return chain;
  }

  public UUID saleUuid() {
    return Ids.uuid(call(SaleViews.SALE_UUID).bytes(0));
  }

  public List<Address> paymentTokens() {
    return call(SaleViews.PAYMENT_TOKENS).list(0, Address.class);
  }

  public boolean paused() {
    return call(SaleViews.PAUSED).bool(0);
  }

  public int maxWalletsPerEntity() {
    return (int) call(SaleViews.MAX_WALLETS).number(0);
  }

  public Stage stage() {
    return Stage.of(call(SaleViews.STAGE).number(0));
  }

  public Address proceedsReceiver() {
    return call(SaleViews.PROCEEDS_RECEIVER).address(0);
  }

  public boolean claimRefundEnabled() {
    return call(SaleViews.CLAIM_REFUND_ENABLED).bool(0);
  }

  public boolean reduceCommitmentEnabled() {
    return call(SaleViews.REDUCE_ENABLED).bool(0);
  }

  public Version version() {
    AbiValues v = call(SaleViews.VERSION);
    return new Version(v.number(0), v.number(1), v.number(2));
  }

  /** Payment base units over all tokens. */
  public BigInteger total(SaleTotal total) {
    return call(SaleViews.total(total)).uint(0);
  }

  /** Payment base units by token, in the order of {@link #paymentTokens}. */
  public List<TokenAmount> totalByToken(SaleTotal total) {
    return call(SaleViews.totalByToken(total)).tuples(0).stream().map(TokenAmount::ofAbi).toList();
  }

  public long numEntities() {
    return call(SaleViews.NUM_ENTITIES).number(0);
  }

  public EntityId entityAt(long index) {
    return Ids.entity(call(SaleViews.ENTITY_AT, index).bytes(0));
  }

  /** All entities in the order of their first bids. */
  public List<EntityId> entities() {
    return Pages.read(
        numEntities(),
        (from, to) ->
            call(SaleViews.ENTITIES_IN, from, to).list(0, Bytes.class).stream()
                .map(Ids::entity)
                .toList());
  }

  /** The state of an entity; one that never bid is not {@link EntityState#known}. */
  public EntityState entityState(EntityId entity) {
    return entityStates(List.of(entity)).get(0);
  }

  /** The states of these entities, in that order. */
  public List<EntityState> entityStates(List<EntityId> entities) {
    List<Bytes> ids = entities.stream().map(Ids::bytes).toList();
    return Pages.read(
        ids.size(),
        (from, to) ->
            states(
                call(
                    SaleViews.ENTITY_STATES_BY_IDS,
                    ids.subList(Math.toIntExact(from), Math.toIntExact(to)))));
  }

  /** The states of all entities, in the order of their first bids. */
  public List<EntityState> entityStates() {
    return Pages.read(
        numEntities(), (from, to) -> states(call(SaleViews.ENTITY_STATES_IN, from, to)));
  }

  private static List<EntityState> states(AbiValues result) {
    return result.tuples(0).stream().map(EntityState::ofAbi).toList();
  }

  /** A wallet's state; empty where it never bid. */
  public Optional<WalletState> walletState(Address wallet) {
    try {
      AbiValues result = call(SaleViews.WALLET_STATES, List.of(wallet));
      return Optional.of(WalletState.ofAbi(result.tuples(0).get(0)));
    } catch (CallReverted e) {
      if (e.revert().name().equals("WalletNotInitialized")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  public long numCommitments() {
    return call(SaleViews.NUM_COMMITMENTS).number(0);
  }

  public CommitmentData commitmentAt(long index) {
    return CommitmentData.ofAbi(call(SaleViews.COMMITMENT_AT, index).tuple(0));
  }

  /** All commitments, in the order of first bids. */
  public List<CommitmentData> commitments() {
    return commitments(PageKeeper.NONE);
  }

  /** The same, with pages that are kept. */
  public List<CommitmentData> commitments(PageKeeper keeper) {
    return Pages.read(
        "commitments",
        numCommitments(),
        keeper,
        (from, to) -> answer(SaleViews.COMMITMENTS_IN, from, to),
        answer ->
            SaleViews.COMMITMENTS_IN.decodeResult(answer).tuples(0).stream()
                .map(CommitmentData::ofAbi)
                .toList());
  }

  public long numEntityAllocations() {
    return call(SaleViews.NUM_ALLOCATIONS).number(0);
  }

  public EntityAllocation allocationAt(long index) {
    return EntityAllocation.ofAbi(call(SaleViews.ALLOCATION_AT, index).tuple(0));
  }

  /** All allocations, in the order of first bids. */
  public List<EntityAllocation> allocations() {
    return allocations(PageKeeper.NONE);
  }

  /** The same, with pages that are kept. */
  public List<EntityAllocation> allocations(PageKeeper keeper) {
    return Pages.read(
        "allocations",
        numEntityAllocations(),
        keeper,
        (from, to) -> answer(SaleViews.ALLOCATIONS_IN, from, to),
        answer ->
            SaleViews.ALLOCATIONS_IN.decodeResult(answer).tuples(0).stream()
                .map(EntityAllocation::ofAbi)
                .toList());
  }

  /** Whether the contract claims an ERC-165 interface. */
  public boolean supports(Bytes interfaceId) {
    return call(SaleViews.SUPPORTS_INTERFACE, interfaceId).bool(0);
  }

  public boolean hasRole(Role role, Address account) {
    return call(SaleViews.HAS_ROLE, role.id(), account).bool(0);
  }

  /** Who holds a role. */
  public List<Address> members(Role role) {
    long count = call(SaleViews.ROLE_MEMBER_COUNT, role.id()).number(0);
    List<Address> members = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      members.add(call(SaleViews.ROLE_MEMBER, role.id(), i).address(0));
    }
    return List.copyOf(members);
  }

  /** The role that grants and revokes a role. */
  public Bytes adminOf(Role role) {
    return call(SaleViews.ROLE_ADMIN, role.id()).bytes(0);
  }

  /** The running clearing price as a tick number; empty where the contract does not keep one. */
  public Optional<Long> liveClearingPrice() {
    try {
      Bytes result = chain.call(CallRequest.view(sale, SaleViews.CLEARING_PRICE.encode()), block);
      return result.isEmpty()
          ? Optional.empty()
          : Optional.of(SaleViews.CLEARING_PRICE.decodeResult(result).number(0));
    } catch (CallReverted e) {
      return Optional.empty();
    }
  }

  /** Demand at or above a tick, by the contract's live clearing. */
  public BigInteger liveDemandAt(long price) {
    return call(SaleViews.DEMAND_AT, price).uint(0);
  }

  /** The sale's events in chain order, both blocks included. */
  public List<SaleLog> events(long fromBlock, long toBlock) {
    return chain.logs(LogFilter.all(sale, fromBlock, toBlock)).stream()
        .flatMap(log -> SaleEvents.decode(log).stream())
        .toList();
  }

  private AbiValues call(AbiFunction function, Object... arguments) {
    return function.decodeResult(answer(function, arguments));
  }

  private Bytes answer(AbiFunction function, Object... arguments) {
    Bytes result = chain.call(CallRequest.view(sale, function.encode(arguments)), block);
    if (result.isEmpty()) {
      throw new NotASaleException(sale, chain.chainId(), function.signature().name());
    }
    return result;
  }
}
