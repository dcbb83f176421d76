package gavel.protocol.settle;

import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.Commitment;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import gavel.protocol.rpc.Block;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.sale.CommitmentData;
import gavel.protocol.sale.EntityAllocation;
import gavel.protocol.sale.PageKeeper;
import gavel.protocol.sale.Pair;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.Stage;
import gavel.protocol.sale.WalletTokenAmount;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A sale's state at one block.
 *
 * @param commitments in chain order, which is the order of first bids
 * @param allocations in the same order
 */
public record SaleSnapshot(
    long chainId,
    Address sale,
    UUID saleUuid,
    Block block,
    Stage stage,
    List<Address> tokens,
    List<CommitmentData> commitments,
    List<EntityAllocation> allocations) {
  public SaleSnapshot {
    tokens = List.copyOf(tokens);
    commitments = List.copyOf(commitments);
    allocations = List.copyOf(allocations);
  }

  /** Reads the latest block's state. */
  public static SaleSnapshot latest(SaleClient sale) {
    return at(sale, sale.chain().latestBlock());
  }

  /**
   * Reads the state at a block.
   *
   * @throws SettleException where the chain replaced that block while it was read
   */
  public static SaleSnapshot at(SaleClient latest, Block block) {
    return at(latest, block, PageKeeper.NONE);
  }

  /**
   * Reads the state at a block, with pages that are kept.
   *
   * @throws SettleException where the chain replaced that block while it was read
   */
  public static SaleSnapshot at(SaleClient latest, Block block, PageKeeper keeper) {
    SaleClient sale = latest.at(BlockTag.of(block.number()));
    SaleSnapshot snapshot =
        new SaleSnapshot(
            sale.chain().chainId(),
            sale.address(),
            sale.saleUuid(),
            block,
            sale.stage(),
            sale.paymentTokens(),
            sale.commitments(keeper),
            sale.allocations(keeper));
    Optional<Block> now = sale.chain().block(BlockTag.of(block.number()));
    if (now.isEmpty() || !now.get().hash().equals(block.hash())) {
      throw new SettleException(
          "The chain replaced block %d (%s) while it was read. Wait for a final block and repeat the command."
              .formatted(block.number(), block.hash()));
    }
    return snapshot;
  }

  /** What is accepted of each pair, zeros included; payment base units. */
  public Map<Pair, BigInteger> accepted() {
    Map<Pair, BigInteger> all = new LinkedHashMap<>();
    for (EntityAllocation each : allocations) {
      for (WalletTokenAmount pair : each.accepted()) {
        all.put(new Pair(each.entity(), pair.wallet(), pair.token()), pair.amount());
      }
    }
    return all;
  }

  /** The book: one bid an entity, those that have left included. */
  public Book book() {
    return Book.of(commitments.stream().map(SaleSnapshot::bid).toList());
  }

  private static Bid bid(CommitmentData data) {
    return new Bid(
        data.entity(),
        data.price(),
        data.lockup(),
        data.timestamp(),
        data.amounts().stream().map(each -> commitment(data, each)).toList());
  }

  private static Commitment commitment(CommitmentData data, WalletTokenAmount amount) {
    return new Commitment(
        new WalletId(amount.wallet().lower()),
        new TokenId(amount.token().lower()),
        micro(data, amount.amount()));
  }

  private static long micro(CommitmentData data, BigInteger amount) {
    if (amount.bitLength() > 63) {
      throw new SettleException(
          "Entity %s committed %s base units, more than this engine counts (2^63 - 1)."
              .formatted(data.entity(), amount));
    }
    return amount.longValue();
  }
}
