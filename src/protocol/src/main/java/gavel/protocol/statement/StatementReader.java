package gavel.protocol.statement;

import gavel.auction.EntityId;
import gavel.protocol.claim.Distributor;
import gavel.protocol.claim.DistributorLog;
import gavel.protocol.history.BidLog;
import gavel.protocol.history.BlockTimes;
import gavel.protocol.history.EntityLogs;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Log;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SaleEvent;
import gavel.protocol.sale.SaleLog;
import gavel.protocol.sale.WalletState;
import gavel.protocol.verify.PermitOrigin;
import gavel.protocol.verify.PermitReader;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a wallet's story from the chains: nothing is taken from files of this machine. */
public final class StatementReader {
  private final SaleClient sale;
  private final Address wallet;
  private final List<Entry> entries = new ArrayList<>();
  private final Set<Bytes> named = new HashSet<>();

  private StatementReader(SaleClient sale, Address wallet) {
    this.sale = sale;
    this.wallet = wallet;
  }

  /**
   * Reads the whole story.
   *
   * @param deploymentBlock the sale's events are read from here on
   * @param distributor where tokens are claimed, as far as it is known
   */
  public static WalletStatement read(
      SaleClient sale, Address wallet, long deploymentBlock, Optional<Distributor> distributor) {
    StatementReader reader = new StatementReader(sale, wallet);
    Optional<EntityId> entity = sale.walletState(wallet).map(WalletState::entity);
    entity.ifPresent(id -> reader.onSale(id, deploymentBlock));
    distributor.ifPresent(reader::onClaim);
    reader.entries.sort(Comparator.comparing(Entry::time));
    return new WalletStatement(
        wallet, entity, sale.address(), sale.saleUuid(), sale.chain().chainId(), reader.entries);
  }

  private void onSale(EntityId entity, long deploymentBlock) {
    BlockTimes times = BlockTimes.of(sale.chain());
    PermitReader permits = new PermitReader(sale.chain(), sale.address());
    for (SaleLog each : EntityLogs.of(sale, entity, deploymentBlock)) {
      if (concerns(each.event())) {
        if (each.event() instanceof SaleEvent.BidPlaced bid && bid.wallet().equals(wallet)) {
          permit(permits, bid, each.log(), times);
        }
        add(sale.chain(), each.log(), times, new Entry.OnSale(each.event()));
      }
    }
  }

  /** What is told of this wallet, and what other wallets change of the bid that they share. */
  private boolean concerns(SaleEvent event) {
    return switch (event) {
      case SaleEvent.BidPlaced ignored -> true;
      case SaleEvent.CommitmentIncreased up ->
          up.wallet().equals(wallet) && up.amount().signum() > 0;
      case SaleEvent.CommitmentReduced down -> down.wallet().equals(wallet);
      case SaleEvent.AllocationSet set -> set.wallet().equals(wallet);
      case SaleEvent.WalletRefunded paid -> paid.wallet().equals(wallet);
      default -> false;
    };
  }

  private void permit(PermitReader permits, SaleEvent.BidPlaced bid, Log log, BlockTimes times) {
    BidLog asked =
        new BidLog(
            bid.entity(),
            bid.wallet(),
            bid.bid(),
            times.of(log),
            log.blockNumber(),
            log.index(),
            log.transactionHash());
    if (permits.read(asked) instanceof PermitOrigin.Found found) {
      add(sale.chain(), log, times, new Entry.Permitted(found.signed()));
    }
  }

  private void onClaim(Distributor distributor) {
    BlockTimes times = BlockTimes.of(distributor.chain());
    for (DistributorLog each : distributor.eventsOf(wallet)) {
      add(distributor.chain(), each.log(), times, new Entry.OnClaim(each.event()));
    }
  }

  private void add(EthClient chain, Log log, BlockTimes times, Entry.Happening what) {
    Bytes transaction = log.transactionHash();
    boolean first = named.add(transaction);
    entries.add(
        new Entry(
            times.of(log),
            chain.chainId(),
            log.blockNumber(),
            transaction,
            what,
            first ? fee(chain, transaction) : Optional.empty()));
  }

  private Optional<BigInteger> fee(EthClient chain, Bytes transaction) {
    return chain
        .transaction(transaction)
        .filter(sent -> sent.from().equals(wallet))
        .flatMap(sent -> chain.receipt(transaction))
        .map(receipt -> receipt.fee());
  }
}
