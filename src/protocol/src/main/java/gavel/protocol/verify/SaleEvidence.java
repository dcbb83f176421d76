package gavel.protocol.verify;

import gavel.protocol.history.BlockTimes;
import gavel.protocol.history.SaleHistory;
import gavel.protocol.rpc.Block;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SaleLog;
import gavel.protocol.sale.SaleTotal;
import gavel.protocol.sale.TokenAmount;
import gavel.protocol.settle.SaleSnapshot;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a chain says of a sale, read twice: as state, and as events.
 *
 * @param state at one block
 * @param totals the contract's sums by payment token, at that block
 * @param held what the sale holds of each payment token
 * @param logs all events up to that block
 */
public record SaleEvidence(
    SaleSnapshot state,
    Map<SaleTotal, Map<Address, BigInteger>> totals,
    Map<Address, BigInteger> held,
    List<SaleLog> logs,
    BlockTimes times) {
  /**
   * Reads the latest block.
   *
   * @param deploymentBlock events are read from here on
   */
  public static SaleEvidence read(SaleClient sale, long deploymentBlock) {
    return at(sale, deploymentBlock, sale.chain().latestBlock());
  }

  /**
   * Reads one block; an old one needs an archive node.
   *
   * @param deploymentBlock events are read from here on
   * @throws gavel.protocol.rpc.RpcErrorException where the node no longer has that state
   */
  public static SaleEvidence at(SaleClient sale, long deploymentBlock, Block block) {
    SaleSnapshot state = SaleSnapshot.at(sale, block);
    Map<Address, BigInteger> held = new LinkedHashMap<>();
    for (Address token : state.tokens()) {
      held.put(
          token,
          new Erc20(sale.chain(), token).at(BlockTag.of(block.number())).balance(sale.address()));
    }
    return new SaleEvidence(
        state,
        totals(sale.at(BlockTag.of(block.number()))),
        held,
        sale.events(deploymentBlock, block.number()),
        BlockTimes.of(sale.chain()));
  }

  private static Map<SaleTotal, Map<Address, BigInteger>> totals(SaleClient sale) {
    Map<SaleTotal, Map<Address, BigInteger>> all = new EnumMap<>(SaleTotal.class);
    for (SaleTotal total : SaleTotal.values()) {
      Map<Address, BigInteger> byToken = new LinkedHashMap<>();
      for (TokenAmount each : sale.totalByToken(total)) {
        byToken.put(each.token(), each.amount());
      }
      all.put(total, byToken);
    }
    return all;
  }

  /** All events replayed. */
  public SaleHistory history() {
    return SaleHistory.replay(state.tokens(), logs, times);
  }

  /** The events up to a block, replayed. */
  public SaleHistory historyAt(long block) {
    return SaleHistory.replay(
        state.tokens(),
        logs.stream().filter(each -> each.log().blockNumber() <= block).toList(),
        times);
  }
}
