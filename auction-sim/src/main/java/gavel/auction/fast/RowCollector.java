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
  private Verdict verdict = Verdict.ADDED;

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

  /**
   * Adds the rows from {@code from} to {@code to} of a batch, up to the first that is refused.
   *
   * @return the place of that row, {@link #verdict} says why; or {@code to}
   */
  public int addAll(RowBatch batch, int from, int to) {
    int at = from == 0 ? addNew(batch, to) : from;
    for (; at < to; at++) {
      verdict = add(batch, at);
      if (verdict != Verdict.ADDED) {
        return at;
      }
    }
    return to;
  }

  /** What became of the row at which {@link #addAll} stopped. */
  public Verdict verdict() {
    return verdict;
  }

  private Verdict add(RowBatch batch, int at) {
    Verdict bid =
        bid(
            batch.idHigh[at],
            batch.idLow[at],
            batch.price[at],
            batch.lock[at],
            batch.time[at],
            batch.firstTime[at]);
    return bid != Verdict.ADDED
        ? bid
        : commit(
            batch.walletHigh[at],
            batch.walletMiddle[at],
            batch.walletLow[at],
            (batch.token[at] & RowBatch.NAMED) != 0,
            batch.token[at] & ~RowBatch.NAMED & 0xff,
            batch.amount[at]);
  }

  /** Adds the leading rows of a batch whose entities are all new, column by column. */
  private int addNew(RowBatch batch, int size) {
    if (size == 0 || entities.knowsFirstTimes() || batch.tellsFirstTime(size)) {
      return 0;
    }
    long sum = total;
    long signs = 0;
    for (int i = 0; i < size; i++) {
      sum += batch.amount[i];
      signs |= sum;
    }
    if (signs < 0) {
      return 0;
    }
    int count = index == null ? unlikeTheirNeighbours(batch, size) : index.addNew(batch, size);
    for (int i = count; i < size; i++) {
      sum -= batch.amount[i];
    }
    total = sum;
    columns.addAll(batch, count);
    latest = entities.size() - 1;
    return count;
  }

  /** How many leading rows differ in their id from the row before them. */
  private int unlikeTheirNeighbours(RowBatch batch, int size) {
    if (latest != NONE
        && entities.idLow(latest) == batch.idLow[0]
        && entities.idHigh(latest) == batch.idHigh[0]) {
      return 0;
    }
    int at = 1;
    while (at < size
        && (batch.idLow[at] != batch.idLow[at - 1] || batch.idHigh[at] != batch.idHigh[at - 1])) {
      at++;
    }
    return at;
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
