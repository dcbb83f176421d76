package gavel.auction.fast;

import gavel.auction.EntityId;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Builds columns row by row, as a reader of a file meets them, and notices rows that contradict
 * earlier ones.
 */
public final class RowCollector {
  private static final int NONE = -1;

  private final ColumnsBuilder columns;
  private final Entities entities;
  private final Rows rows;
  private final IdIndex index;
  private long total;
  private int latest = NONE;

  /**
   * A collector.
   *
   * @param expected how many rows to make room for
   * @param trustIds whether the rows of one entity lie together and none occurs twice, so that no
   *     index of ids is needed
   */
  public RowCollector(int expected, boolean trustIds) {
    this.columns = new ColumnsBuilder(Math.max(16, expected));
    this.entities = columns.entities();
    this.rows = columns.rows();
    this.index = trustIds ? null : new IdIndex(entities, expected);
  }

  /** What became of a row. */
  public enum Verdict {
    /** It is in the book. */
    ADDED,
    /** Refused: an earlier row of its entity has another price. */
    PRICE_DIFFERS,
    /** Refused: an earlier row of its entity has another lock. */
    LOCK_DIFFERS,
    /** Refused: an earlier row of its entity has another time. */
    TIME_DIFFERS,
    /** Refused: an earlier row of its entity has another first time. */
    FIRST_TIME_DIFFERS,
    /** Refused: with it the book's total would pass 2^63 − 1 micro-USD. */
    OVERFLOW
  }

  /** The number under which rows name a payment token; 127 different ones at most. */
  public int tokenNumber(TokenId token) {
    return rows.tokenNumber(token);
  }

  /** How many rows are in the book. */
  public int rowCount() {
    return rows.size();
  }

  /** Begins a row: whose it is, and what its bid says. {@link #commit} adds it. */
  public Verdict bid(long idHigh, long idLow, long price, boolean lock, long time, long firstTime) {
    boolean again =
        latest != NONE && entities.idLow(latest) == idLow && entities.idHigh(latest) == idHigh;
    if (!again) {
      int known = index == null ? NONE : index.find(idHigh, idLow);
      if (known == NONE) {
        latest = entities.add(idHigh, idLow, price, lock, time, firstTime);
        if (index != null) {
          index.added(latest);
        }
        return Verdict.ADDED;
      }
      latest = known;
    }
    return compare(price, lock, time, firstTime);
  }

  private Verdict compare(long price, boolean lock, long time, long firstTime) {
    if (entities.price().get(latest) != price) {
      return Verdict.PRICE_DIFFERS;
    }
    if (entities.lock().get(latest) != lock) {
      return Verdict.LOCK_DIFFERS;
    }
    if (entities.time().get(latest) != time) {
      return Verdict.TIME_DIFFERS;
    }
    return entities.firstTime(latest) == firstTime ? Verdict.ADDED : Verdict.FIRST_TIME_DIFFERS;
  }

  /**
   * Adds the row that {@link #bid} began.
   *
   * @param walletHigh the wallet's bytes 0 to 7
   * @param walletMiddle bytes 8 to 15
   * @param walletLow bytes 16 to 19
   * @param named whether a wallet is named at all
   * @param token as {@link #tokenNumber} gave it
   * @param amount micro-USD
   */
  public Verdict commit(
      long walletHigh, long walletMiddle, int walletLow, boolean named, int token, long amount) {
    if (total + amount < 0) {
      return Verdict.OVERFLOW;
    }
    total += amount;
    columns.belongs(rows.size(), latest);
    rows.add(walletHigh, walletMiddle, walletLow, named, token, amount);
    return Verdict.ADDED;
  }

  /** What the entity of the latest row said first, for messages. */
  public Said said() {
    return new Said(
        new EntityId(entities.idHigh(latest), entities.idLow(latest)),
        columns.firstRowOf(latest),
        entities.price().get(latest),
        entities.lock().get(latest),
        entities.time().get(latest),
        entities.firstTime(latest));
  }

  /**
   * What an entity's first row said.
   *
   * @param row its number, from 0, or −1 where none was added
   */
  public record Said(EntityId id, int row, long price, boolean lock, long time, long firstTime) {}

  /** The wallet of a row. */
  public WalletId wallet(int row) {
    return rows.wallet(row);
  }

  /** The token of a row. */
  public TokenId token(int row) {
    return rows.token(row);
  }

  /** The entity of a row. */
  public EntityId entity(int row) {
    int entity = columns.entityOf(row);
    return new EntityId(entities.idHigh(entity), entities.idLow(entity));
  }

  /**
   * The book. Without trust, rows that repeat an earlier row's entity, wallet and token are told
   * and left out.
   */
  public BidColumns build(IntConsumer duplicate) {
    Grouping grouping = columns.grouping();
    if (index != null && !grouping.isOneEach()) {
      new Duplicates(rows, grouping).find(entities.size(), duplicate);
    }
    return columns.build(grouping, List.of());
  }
}
