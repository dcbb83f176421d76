package gavel.auction.fast;

import gavel.auction.EntityId;
import gavel.auction.EntityOutcome;
import gavel.auction.Fraction;
import gavel.auction.Participants;
import gavel.auction.Price;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.Totals;
import gavel.auction.TrancheOutcome;
import gavel.auction.bonus.TokenLedger;
import gavel.auction.bonus.WalletSplit;
import gavel.auction.clearing.ClearingPrice;
import gavel.auction.digest.SettlementDigest;
import gavel.auction.fill.Contender;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.RandomAccess;

/** A settlement in columns; entities become objects, and tokens are counted, when asked for. */
final class ColumnSettlement implements Settlement {
  private final Field field;
  private final ClearingPrice clearing;
  private final long capacity;
  private final Fraction cost;
  private final Filled filled;
  private final TokenLedger ledger;
  private Tokens tokens;
  private Totals totals;
  private int[] liveById;

  ColumnSettlement(
      Field field, ClearingPrice clearing, long capacity, Fraction cost, Filled filled) {
    this.field = field;
    this.clearing = clearing;
    this.capacity = capacity;
    this.cost = cost;
    this.filled = filled;
    this.ledger = new TokenLedger(field.terms(), clearing.price(), field.bids().arrivals());
  }

  @Override
  public Terms terms() {
    return field.terms();
  }

  @Override
  public Participants participants() {
    return field.participants();
  }

  @Override
  public Price price() {
    return clearing.price();
  }

  @Override
  public OptionalLong pStar() {
    return clearing.pStar();
  }

  @Override
  public Fraction subscription() {
    return Fraction.of(field.bids().committed()).over(cost);
  }

  @Override
  public long capacity() {
    return capacity;
  }

  @Override
  public boolean rationed() {
    return filled.rationed();
  }

  Parts parts() {
    return filled.parts();
  }

  @Override
  public List<TrancheOutcome> tranches() {
    return filled.parts().tranches();
  }

  @Override
  public List<EntityOutcome> entities() {
    return new Entities(liveById());
  }

  @Override
  public Optional<EntityOutcome> find(EntityId id) {
    OptionalInt index = field.bids().find(id);
    return index.isPresent() && field.bids().amount(index.getAsInt()) > 0
        ? Optional.of(outcome(index.getAsInt()))
        : Optional.empty();
  }

  @Override
  public String digest() {
    return SettlementDigest.of(this);
  }

  @Override
  public synchronized Totals totals() {
    if (totals == null) {
      totals = addUp(tokens().sums());
    }
    return totals;
  }

  @Override
  public long accepted() {
    long accepted = 0;
    for (int i = 0; i < field.bids().size(); i++) {
      accepted += accepted(i);
    }
    return accepted;
  }

  private Totals addUp(Tokens.Sums sums) {
    BidColumns bids = field.bids();
    int entities = 0;
    int winners = 0;
    long accepted = 0;
    for (int i = 0; i < bids.size(); i++) {
      entities += bids.amount(i) > 0 ? 1 : 0;
      long each = accepted(i);
      winners += each > 0 ? 1 : 0;
      accepted += each;
    }
    long committed = bids.committed();
    return new Totals(
        entities,
        winners,
        committed,
        accepted,
        committed - accepted,
        sums.tokens(),
        sums.bonuses(),
        sums.total(),
        sums.locked());
  }

  private synchronized int[] liveById() {
    if (liveById == null) {
      BidColumns bids = field.bids();
      int[] live = new int[bids.size()];
      int count = 0;
      for (int i = 0; i < live.length; i++) {
        if (bids.amount(i) > 0) {
          live[count++] = i;
        }
      }
      liveById = IdSort.sorted(Arrays.copyOf(live, count), bids);
    }
    return liveById;
  }

  /** Pools are shared among all, so counting them looks at every filled wallet once or twice. */
  synchronized Tokens tokens() {
    if (tokens == null) {
      Fraction perMicro = clearing.price().tokensFor(1, field.terms().offer().decimals());
      tokens =
          PlainTokens.of(field, filled, perMicro)
              .orElseGet(() -> new CountedTokens(field, filled, ledger));
    }
    return tokens;
  }

  /** What the bid at an index of the book got, in micro-USD. */
  long accepted(int bid) {
    return filled.accepted().get(bid);
  }

  private EntityOutcome outcome(int bid) {
    Contender contender = field.contender(bid, filled.dropped().get(bid));
    long accepted = accepted(bid);
    Tokens count = tokens();
    return new EntityOutcome(
        contender.bid(),
        contender.participant(),
        contender.mustLock(),
        contender.standing(),
        accepted,
        filled.parts().of(bid),
        WalletSplit.of(contender, accepted, ledger).stream()
            .map(each -> each.outcome(count.of(bid, each.wallet())))
            .toList());
  }

  /** Entities in order of their ids, each made when it is looked at. */
  private final class Entities extends AbstractList<EntityOutcome> implements RandomAccess {
    private final int[] order;

    Entities(int[] order) {
      this.order = order;
    }

    @Override
    public EntityOutcome get(int index) {
      return outcome(order[index]);
    }

    @Override
    public int size() {
      return order.length;
    }
  }
}
