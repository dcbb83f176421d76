package gavel.auction.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gavel.auction.Auction;
import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.EntityId;
import gavel.auction.Participants;
import gavel.auction.Sale;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import gavel.auction.live.SaleEvent.BidPlaced;
import gavel.auction.live.SaleEvent.Position;
import gavel.auction.live.SaleEvent.Reduced;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LiveAuctionTest {
  private static final long USD = 1_000_000;
  private static final Terms TERMS = Sale.of(40).terms();
  private static final EntityId ALICE = EntityId.of("alice");

  private static BidPlaced bid(long block, EntityId id, long price, boolean lock, long total) {
    return new BidPlaced(
        new Position(block, 0, block), id, WalletId.NONE, TokenId.NONE, price, lock, total);
  }

  private static Reduced reduced(long block, EntityId id, long amount) {
    return new Reduced(new Position(block, 0, block), id, WalletId.NONE, TokenId.NONE, amount);
  }

  @Test
  void afterEveryEventThePriceIsTheOneThatTheWholeBookClearsAt() {
    for (long seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      LiveAuction live = new LiveAuction(TERMS);
      for (int block = 1; block <= 40; block++) {
        LivePrice price = live.apply(next(random, live.book(), block));
        Settlement settlement = Auction.settle(live.book(), TERMS, Participants.NONE);
        assertThat(price.price()).as("seed %d", seed).isEqualTo(settlement.price());
        assertThat(price.pStar()).isEqualTo(settlement.pStar().orElseThrow());
        assertThat(price.subscription()).isEqualTo(settlement.subscription());
        assertThat(price.committed()).isEqualTo(live.book().committed());
      }
    }
  }

  private static SaleEvent next(Random random, Book book, int block) {
    EntityId id = new EntityId(0, random.nextInt(8));
    Bid old = book.find(id).orElse(Bid.simple(id, 1, false, 0, 0));
    if (old.committed() > 1 && random.nextInt(4) == 0) {
      return reduced(block, id, 1 + random.nextLong(old.committed()));
    }
    boolean lock = old.lock() || random.nextBoolean();
    long price = old.price() + random.nextInt(4);
    return bid(block, id, price, lock, old.committed() + random.nextInt(60) * USD);
  }

  @Test
  void theQuoteIsTheCheapestPriceThatTheEngineFills() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      LiveAuction live = new LiveAuction(TERMS);
      for (int block = 1; block <= 12; block++) {
        live.apply(next(random, live.book(), block));
      }
      long amount = (1 + random.nextInt(300)) * USD;
      Quote wanted =
          new Quote(cheapest(live.book(), amount, 1), cheapest(live.book(), amount, amount));
      assertThat(live.quote(amount)).as("seed %d", seed).isEqualTo(wanted);
    }
  }

  private static OptionalLong cheapest(Book book, long amount, long wanted) {
    for (long price = TERMS.grid().min(); price <= TERMS.grid().max(); price++) {
      Bid more = Bid.simple(ALICE, price, false, Bid.NO_TIME, amount);
      Settlement settlement = Auction.settle(book.with(more), TERMS, Participants.NONE);
      if (settlement.find(ALICE).orElseThrow().accepted() >= wanted) {
        return OptionalLong.of(price);
      }
    }
    return OptionalLong.empty();
  }

  @Test
  void theBookRemembersFirstTimesAndTheOrderOfArrivals() {
    LiveAuction live = new LiveAuction(TERMS);
    live.apply(bid(1, ALICE, 2, false, 10 * USD));
    live.apply(bid(5, ALICE, 3, true, 10 * USD));
    live.apply(reduced(9, ALICE, 4 * USD));

    Bid bid = live.book().find(ALICE).orElseThrow();
    assertThat(bid.firstTime()).isEqualTo(1);
    assertThat(bid.time()).isEqualTo(5);
    assertThat(bid.committed()).isEqualTo(6 * USD);
    assertThat(live.book().arrivals()).extracting("change").containsExactly(10 * USD, -4 * USD);
  }

  @Test
  void aBidThatFallsALockThatIsUndoneAndAnOldEventAreRefused() {
    LiveAuction live = new LiveAuction(TERMS);
    live.apply(bid(3, ALICE, 5, true, 10 * USD));

    assertThatExceptionOfType(OutOfOrderException.class)
        .isThrownBy(() -> live.apply(bid(4, ALICE, 4, true, 10 * USD)))
        .withMessageContaining("A bid's price cannot fall, but it goes from 5 to 4");
    assertThatExceptionOfType(OutOfOrderException.class)
        .isThrownBy(() -> live.apply(bid(4, ALICE, 5, false, 10 * USD)))
        .withMessageContaining("A lock cannot be undone");
    assertThatExceptionOfType(OutOfOrderException.class)
        .isThrownBy(() -> live.apply(bid(3, ALICE, 5, true, 10 * USD)))
        .withMessageContaining("Events come in order of block and index");
    assertThatExceptionOfType(OutOfOrderException.class)
        .isThrownBy(() -> live.apply(reduced(4, ALICE, 11 * USD)))
        .withMessageContaining("Only 10000000 is committed there");
    assertThat(live.price().committed()).isEqualTo(10 * USD);
  }
}
