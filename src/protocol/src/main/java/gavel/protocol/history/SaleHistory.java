package gavel.protocol.history;

import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.Commitment;
import gavel.auction.EntityId;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import gavel.protocol.sale.Pair;
import gavel.protocol.sale.SaleLog;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sale's events come to. Amounts are payment base units.
 *
 * @param wallets of each entity, in order of first use; entities in order of first bids
 * @param bids every bid, raise and lock election
 * @param changes of commitments, in order of (block, log index), those by 0 left out
 * @param committed now
 * @param allocated the last allocation of each pair
 * @param refunded paid back after the settlement
 * @param gone entities that have left or were refunded
 * @param withdrawn proceeds by token
 * @param recovered tokens that were taken out by force, by token
 */
public record SaleHistory(
    List<Address> tokens,
    Map<EntityId, List<Address>> wallets,
    List<BidLog> bids,
    List<Change> changes,
    Map<Pair, BigInteger> committed,
    Map<Pair, BigInteger> allocated,
    Map<Pair, BigInteger> refunded,
    Set<EntityId> gone,
    List<StageLog> stages,
    Map<Address, BigInteger> withdrawn,
    Map<Address, BigInteger> recovered) {
  /** Of a sale in which nothing happened yet. */
  public static SaleHistory none(List<Address> tokens) {
    return new SaleHistory(
        List.copyOf(tokens),
        Map.of(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Set.of(),
        List.of(),
        Map.of(),
        Map.of());
  }

  /**
   * Replays events.
   *
   * @param tokens the sale's payment tokens, in its order
   * @param logs in chain order, from the sale's creation on
   */
  public static SaleHistory replay(List<Address> tokens, List<SaleLog> logs, BlockTimes times) {
    HistoryReplay replay = new HistoryReplay(none(tokens), times);
    logs.forEach(replay::apply);
    return replay.result();
  }

  /** The last bid of each entity, in order of first bids. */
  public Map<EntityId, BidLog> lastBids() {
    Map<EntityId, BidLog> last = new LinkedHashMap<>();
    bids.forEach(bid -> last.put(bid.entity(), bid));
    return last;
  }

  /** Every bid of each entity, in order of first bids and then of time. */
  public Map<EntityId, List<BidLog>> bidsByEntity() {
    Map<EntityId, List<BidLog>> all = new LinkedHashMap<>();
    bids.forEach(bid -> all.computeIfAbsent(bid.entity(), each -> new ArrayList<>()).add(bid));
    return all;
  }

  /** When each entity bid first. */
  public Map<EntityId, Instant> firstBids() {
    Map<EntityId, Instant> first = new LinkedHashMap<>();
    bids.forEach(bid -> first.putIfAbsent(bid.entity(), bid.time()));
    return first;
  }

  /** The book with first times and arrivals; every wallet times every token, zeros included. */
  public Book book() {
    Map<EntityId, Instant> first = firstBids();
    Map<Address, TokenId> ids = new LinkedHashMap<>();
    tokens.forEach(token -> ids.put(token, new TokenId(token.lower())));
    List<Bid> all = new ArrayList<>();
    lastBids()
        .forEach(
            (entity, last) ->
                all.add(
                    new Bid(
                        entity,
                        last.bid().price(),
                        last.bid().lockup(),
                        last.time().getEpochSecond(),
                        first.get(entity).getEpochSecond(),
                        commitments(entity, ids))));
    return new Book(all, changes.stream().map(Change::arrival).toList());
  }

  private List<Commitment> commitments(EntityId entity, Map<Address, TokenId> ids) {
    List<Commitment> all = new ArrayList<>();
    for (Address wallet : wallets.get(entity)) {
      WalletId id = new WalletId(wallet.lower());
      ids.forEach(
          (token, tokenId) -> {
            BigInteger amount =
                committed.getOrDefault(new Pair(entity, wallet, token), BigInteger.ZERO);
            all.add(new Commitment(id, tokenId, amount.longValueExact()));
          });
    }
    return all;
  }
}
