package gavel.protocol.settle;

import gavel.auction.EntityId;
import gavel.protocol.sale.Allocation;
import gavel.protocol.sale.CommitmentData;
import gavel.protocol.sale.EntityAllocation;
import gavel.protocol.sale.Pair;
import gavel.protocol.sale.WalletTokenAmount;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The CSV files that operators of these sales already use, to the letter: LF, the last line ended,
 * ids in lower-case hex, EIP-55 addresses, amounts in base units.
 */
public final class OperatorCsv {
  /** First line of the commitments export. */
  public static final String COMMITMENTS_HEADER =
      "SALE_SPECIFIC_ENTITY_ID,WALLET,TOKEN,COMMITMENT_ID,TIMESTAMP,PRICE,LOCKUP,"
          + "COMMITTED_AMOUNT,ACCEPTED_AMOUNT,REFUNDED,EXTRA_DATA";

  /** First line of an allocations file. */
  public static final String ALLOCATIONS_HEADER =
      "SALE_SPECIFIC_ENTITY_ID,WALLET,TOKEN,ACCEPTED_AMOUNT";

  /** First line of a refunds file. */
  public static final String REFUNDS_HEADER = "SALE_SPECIFIC_ENTITY_ID";

  private OperatorCsv() {}

  /** The commitments export: one row for each entity, wallet and token in chain order. */
  public static String commitments(SaleSnapshot chain) {
    return commitments(chain.commitments(), chain.allocations());
  }

  /** The same of commitments and allocations wherever they come from. */
  public static String commitments(
      List<CommitmentData> commitments, List<EntityAllocation> allocations) {
    Map<Pair, BigInteger> accepted = new HashMap<>();
    for (EntityAllocation each : allocations) {
      for (WalletTokenAmount pair : each.accepted()) {
        accepted.put(new Pair(each.entity(), pair.wallet(), pair.token()), pair.amount());
      }
    }
    StringBuilder out = new StringBuilder(COMMITMENTS_HEADER).append('\n');
    for (CommitmentData each : commitments) {
      for (WalletTokenAmount pair : each.amounts()) {
        Pair key = new Pair(each.entity(), pair.wallet(), pair.token());
        out.append(row(each, pair, accepted.getOrDefault(key, BigInteger.ZERO))).append('\n');
      }
    }
    return out.toString();
  }

  private static String row(CommitmentData each, WalletTokenAmount pair, BigInteger accepted) {
    return new StringJoiner(",")
        .add(each.entity().toString())
        .add(pair.wallet().toString())
        .add(pair.token().toString())
        .add(each.commitmentId().hex())
        .add(Long.toString(each.timestamp()))
        .add(Long.toString(each.price()))
        .add(Boolean.toString(each.lockup()))
        .add(pair.amount().toString())
        .add(accepted.toString())
        .add(Boolean.toString(each.refunded()))
        .add(each.extraData().hex())
        .toString();
  }

  /** An allocations file. */
  public static String allocations(List<Allocation> rows) {
    StringBuilder out = new StringBuilder(ALLOCATIONS_HEADER).append('\n');
    for (Allocation row : rows) {
      out.append(row.entity())
          .append(',')
          .append(row.wallet())
          .append(',')
          .append(row.token())
          .append(',')
          .append(row.accepted())
          .append('\n');
    }
    return out.toString();
  }

  /** A refunds file: the entities to be paid back. */
  public static String refunds(List<EntityId> entities) {
    StringBuilder out = new StringBuilder(REFUNDS_HEADER).append('\n');
    entities.forEach(each -> out.append(each).append('\n'));
    return out.toString();
  }
}
