package gavel.auction.fast;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.EntityId;
import gavel.auction.EntityOutcome;
import gavel.auction.Participant;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.clearing.ReferenceEngine;
import gavel.auction.io.TermsToml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The least fill drops one bid a round; the fast engine takes many rounds at once. */
class MinFillTest {
  private static final long USD = 1_000_000;
  private static final List<String> FILTERS =
      List.of("", "filter = \"locked\"", "filter = \"unlocked\"", "filter = { min-score = 2 }");
  private static final List<String> FILLS =
      List.of(
          "order = \"time\"",
          "order = \"score\"",
          "order = \"score\"",
          "order = \"time\"\npartial = false",
          "weight = \"equal\"");
  private static final List<String> RESERVES =
      List.of("", "reserve = \"0.3\"", "reserve = \"0.6\"", "reserve = \"0.05\"");

  @Test
  void manyRoundsAtOnceDropWhatTheReferenceEngineDropsOneByOne() {
    LongStream.range(0, 300).forEach(MinFillTest::compare);
  }

  @Test
  void thoseWhoseTurnIsAtTheEndOfAQueueAreDroppedAsByTheReferenceEngine() {
    LongStream.range(0, 2_000).forEach(MinFillTest::compareQueues);
  }

  /** All bid the highest price, most of them more than the least fill, and many alike. */
  private static void compareQueues(long seed) {
    Random random = new Random(seed);
    List<Bid> bids = new ArrayList<>();
    List<Participant> known = new ArrayList<>();
    for (int i = 0; i < 5 + random.nextInt(40); i++) {
      long amount =
          (random.nextInt(6) == 0 ? 1 + random.nextInt(99) : 100 + random.nextInt(5)) * USD;
      EntityId id = new EntityId(0, i);
      bids.add(Bid.simple(id, 999, random.nextBoolean(), random.nextInt(4), amount));
      known.add(new Participant(id, "", Optional.empty(), random.nextInt(4), 10_000));
    }
    StringBuilder toml = new StringBuilder("preset = \"megaeth\"\n");
    toml.append("[offer]\nsupply = \"%d\"\n".formatted(1_000 + random.nextInt(40_000)));
    toml.append(
        "[allocation]\nremainder = \"%s\"\nmin-fill = \"%d\"\n"
            .formatted(random.nextBoolean() ? "pro-rata" : "unsold", 20 + random.nextInt(120)));
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      toml.append("[[tranches]]\nname = \"%d\"\n%s\n".formatted(i, pick(random, FILTERS)));
      toml.append(pick(random, FILLS)).append('\n').append(pick(random, RESERVES)).append('\n');
      toml.append(
          random.nextInt(4) == 0 ? "cap = \"%d\"\n".formatted(50 + random.nextInt(60)) : "");
    }
    assertSame(
        "the queues of seed " + seed,
        terms(toml.toString()),
        random.nextInt(4) == 0 ? Participants.NONE : Participants.of(known),
        Book.of(bids));
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  @Test
  void aLargeBookWithALeastFillLeavesNobodyBelowIt() {
    Random random = new Random(7);
    Terms terms = terms("preset = \"megaeth\"\n[offer]\nsupply = \"5B\"");
    Book book = book(random, 30_000, 1, 20_000);

    Settlement settlement = new FastEngine(terms, Participants.NONE, 1).settle(BidColumns.of(book));

    assertThat(settlement.entities())
        .extracting(EntityOutcome::accepted)
        .allMatch(accepted -> accepted == 0 || accepted >= 2_650 * USD);
    assertThat(settlement.totals().accepted()).isEqualTo(settlement.capacity());
  }

  private static void compare(long seed) {
    Random random = new Random(seed);
    Terms terms =
        terms(
            random.nextBoolean()
                ? "preset = \"megaeth\"\n[offer]\nsupply = \"%d\"\n[allocation]\nmin-fill = \"%d\""
                    .formatted(1_000_000 + random.nextInt(3_000_000), 1 + random.nextInt(2_000))
                : "preset = \"gensyn\"\n[offer]\nsupply = \"%d\"\n[allocation]\nmin-fill = \"%d\""
                    .formatted(100_000 + random.nextInt(2_000_000), 1 + random.nextInt(900)));
    Book book = book(random, 20 + random.nextInt(80), 1 + random.nextInt(999), 1_000);
    List<Participant> known = new ArrayList<>();
    for (Bid bid : book.bids()) {
      if (random.nextInt(4) == 0) {
        known.add(new Participant(bid.id(), "", Optional.empty(), random.nextInt(50), 10_000));
      }
    }
    Participants participants = random.nextBoolean() ? Participants.NONE : Participants.of(known);

    assertSame("the sale of seed " + seed, terms, participants, book);
  }

  private static void assertSame(String name, Terms terms, Participants participants, Book book) {
    Settlement wanted = new ReferenceEngine(terms, participants).settle(book);
    Settlement got = new FastEngine(terms, participants, 1).settle(BidColumns.of(book));

    assertThat(got.entities()).as(name).isEqualTo(wanted.entities());
    assertThat(got.tranches()).as(name).isEqualTo(wanted.tranches());
  }

  private static Terms terms(String toml) {
    return TermsToml.parse(toml, "test");
  }

  /** Few different amounts and times, some only a micro-USD apart, so that many tie. */
  private static Book book(Random random, int size, int prices, int usd) {
    List<Bid> bids = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      long amount =
          switch (random.nextInt(3)) {
            case 0 -> 500 * USD;
            case 1 -> (1 + random.nextInt(usd)) * USD;
            default -> 300 * USD + random.nextInt(3);
          };
      bids.add(
          Bid.simple(
              new EntityId(0, i),
              1 + random.nextInt(prices),
              random.nextBoolean(),
              random.nextInt(5),
              amount));
    }
    return Book.of(bids);
  }
}
