package gavel.protocol.history;

import gavel.auction.EntityId;
import gavel.protocol.rpc.Log;
import gavel.protocol.sale.Pair;
import gavel.protocol.sale.SaleEvent;
import gavel.protocol.sale.SaleLog;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Takes a sale's events one by one. */
final class HistoryReplay {
  private final List<Address> tokens;
  private final BlockTimes times;
  private final Map<EntityId, List<Address>> wallets;
  private final List<BidLog> bids;
  private final List<Change> changes;
  private final Map<Pair, BigInteger> committed;
  private final Map<EntityId, BigInteger> entityTotals = new LinkedHashMap<>();
  private final Map<Pair, BigInteger> allocated;
  private final Map<Pair, BigInteger> refunded;
  private final Set<EntityId> gone;
  private final List<StageLog> stages;
  private final Map<Address, BigInteger> withdrawn;
  private final Map<Address, BigInteger> recovered;

  /** Goes on from a history, which stays as it is. */
  HistoryReplay(SaleHistory before, BlockTimes times) {
    this.tokens = before.tokens();
    this.times = times;
    this.wallets = new LinkedHashMap<>(before.wallets());
    this.bids = new ArrayList<>(before.bids());
    this.changes = new ArrayList<>(before.changes());
    this.committed = new LinkedHashMap<>(before.committed());
    this.allocated = new LinkedHashMap<>(before.allocated());
    this.refunded = new LinkedHashMap<>(before.refunded());
    this.gone = new LinkedHashSet<>(before.gone());
    this.stages = new ArrayList<>(before.stages());
    this.withdrawn = new LinkedHashMap<>(before.withdrawn());
    this.recovered = new LinkedHashMap<>(before.recovered());
    committed.forEach((pair, sum) -> entityTotals.merge(pair.entity(), sum, BigInteger::add));
  }

  void apply(SaleLog each) {
    Log log = each.log();
    switch (each.event()) {
      case SaleEvent.WalletInitialized(EntityId entity, Address wallet) ->
          wallets.merge(entity, List.of(wallet), HistoryReplay::joined);
      case SaleEvent.BidPlaced bid ->
          bids.add(
              new BidLog(
                  bid.entity(),
                  bid.wallet(),
                  bid.bid(),
                  times.of(log),
                  log.blockNumber(),
                  log.index(),
                  log.transactionHash()));
      case SaleEvent.CommitmentIncreased up ->
          change(new Pair(up.entity(), up.wallet(), up.token()), up.amount(), log);
      case SaleEvent.CommitmentReduced down -> reduce(down, log);
      case SaleEvent.AllocationSet set ->
          allocated.put(new Pair(set.entity(), set.wallet(), set.token()), set.accepted());
      case SaleEvent.WalletRefunded paid ->
          refunded.merge(
              new Pair(paid.entity(), paid.wallet(), paid.token()), paid.amount(), BigInteger::add);
      case SaleEvent.EntityRefunded paid -> gone.add(paid.entity());
      case SaleEvent.StageChanged stage ->
          stages.add(
              new StageLog(
                  stage.current(), times.of(log), log.blockNumber(), log.transactionHash()));
      case SaleEvent.ProceedsWithdrawn paid ->
          withdrawn.merge(paid.token(), paid.amount(), BigInteger::add);
      case SaleEvent.TokensRecovered taken ->
          recovered.merge(taken.token(), taken.amount(), BigInteger::add);
      case SaleEvent.EntityInitialized ignored -> {}
      case SaleEvent.RefundedEntitySkipped ignored -> {}
      case SaleEvent.ProceedsReceiverChanged ignored -> {}
      case SaleEvent.ClaimRefundEnabledChanged ignored -> {}
      case SaleEvent.ReduceCommitmentEnabledChanged ignored -> {}
      case SaleEvent.MaxWalletsPerEntityChanged ignored -> {}
      case SaleEvent.PausedStateChanged ignored -> {}
      case SaleEvent.RoleGranted ignored -> {}
      case SaleEvent.RoleRevoked ignored -> {}
    }
  }

  private static List<Address> joined(List<Address> known, List<Address> more) {
    return Stream.concat(known.stream(), more.stream()).toList();
  }

  private void reduce(SaleEvent.CommitmentReduced down, Log log) {
    change(new Pair(down.entity(), down.wallet(), down.token()), down.amount().negate(), log);
    // Who takes everything back has left the sale; no refund event says so.
    if (entityTotals.get(down.entity()).signum() == 0) {
      gone.add(down.entity());
    }
  }

  private void change(Pair pair, BigInteger amount, Log log) {
    committed.merge(pair, amount, BigInteger::add);
    entityTotals.merge(pair.entity(), amount, BigInteger::add);
    if (amount.signum() != 0) {
      changes.add(
          new Change(
              pair, amount, times.of(log), log.blockNumber(), log.index(), log.transactionHash()));
    }
  }

  SaleHistory result() {
    return new SaleHistory(
        tokens, wallets, bids, changes, committed, allocated, refunded, gone, stages, withdrawn,
        recovered);
  }
}
