package gavel.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gavel.auction.io.TermsToml;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real sale, settled on chain in July 2026, row by row against what its team published. */
class GnotSaleTest {
  private static final Path FILE = Path.of("..", "..", "shared", "data", "gnot-sale-2026.csv");
  private static final long IN_TIME = 1_782_900_000;
  private static final long LATE = 1_783_900_000;

  private record Row(
      EntityId id, long accepted, boolean locked, boolean early, List<BigInteger> published) {}

  private static final List<Row> ROWS = new ArrayList<>();
  private static Settlement settlement;

  @BeforeAll
  static void settleTheSale() throws IOException {
    assumeTrue(
        Files.exists(FILE),
        "SKIPPED: the real GNOT sale is not replayed, since " + FILE + " is not on this machine");
    for (String line : Files.readAllLines(FILE).subList(1, 123)) {
      String[] cells = line.split(",", -1);
      List<BigInteger> published = new ArrayList<>();
      for (int i = 4; i < 8; i++) {
        published.add(new BigInteger(cells[i]));
      }
      ROWS.add(
          new Row(
              new EntityId(0, Long.parseLong(cells[0])),
              micro(cells[1]),
              cells[2].equals("yes"),
              cells[3].equals("yes"),
              published));
    }
    settlement = Auction.settle(book(), TermsToml.preset("gnot"), participants());
  }

  private static long micro(String usd) {
    return Fraction.parse(usd).times(1_000_000).numerator().longValueExact();
  }

  private static Book book() {
    List<Bid> bids = new ArrayList<>();
    List<Arrival> arrivals = new ArrayList<>();
    for (Row row : ROWS) {
      bids.add(
          new Bid(
              row.id(),
              3,
              row.locked(),
              LATE,
              row.early() ? IN_TIME : LATE,
              List.of(new Commitment(WalletId.NONE, TokenId.NONE, row.accepted()))));
      arrivals.add(new Arrival(row.id(), WalletId.NONE, row.accepted()));
    }
    return new Book(bids, arrivals);
  }

  private static Participants participants() {
    return Participants.of(
        ROWS.stream()
            .filter(Row::locked)
            .map(row -> new Participant(row.id(), "US", Optional.empty(), 0, Participant.ONE))
            .toList());
  }

  private static Map<EntityId, WalletOutcome> byRow() {
    Map<EntityId, WalletOutcome> wallets = new HashMap<>();
    settlement.entities().forEach(each -> wallets.put(each.id(), each.wallets().getFirst()));
    return wallets;
  }

  @Test
  void clearsAtTheFloorWithEveryCommitmentAcceptedWhole() {
    assertThat(settlement.price()).isEqualTo(new Price(Fraction.of(129, 2000)));
    assertThat(settlement.pStar()).hasValue(3);
    assertThat(settlement.totals().accepted()).isEqualTo(1_183_664_402_471L);
    assertThat(settlement.totals().refund()).isZero();
    assertThat(settlement.totals().winners()).isEqualTo(122);
  }

  @Test
  void isFortySevenPointThreeFivePercentSubscribed() {
    Fraction percent = settlement.subscription().times(100);
    assertThat(percent.toDecimal(2)).isEqualTo("47.34");
    assertThat(percent.times(100).round(gavel.auction.terms.Rounding.HALF_UP)).isEqualTo(4735);
  }

  @Test
  void everyRowsBaseTokensAreThosePublished() {
    for (Row row : ROWS) {
      assertThat(byRow().get(row.id()).tokens())
          .as("row %d", row.id().low())
          .isEqualTo(row.published().get(0));
    }
  }

  @Test
  void everyRowsFirstDayBonusIsTheOnePublished() {
    for (Row row : ROWS) {
      assertThat(byRow().get(row.id()).bonuses().get(1))
          .as("row %d", row.id().low())
          .isEqualTo(row.published().get(2));
    }
  }

  @Test
  void everyTieredBonusLiesBetweenTenAndFifteenPercentAsPublishedAndAsComputed() {
    for (Row row : ROWS) {
      Fraction base = settlement.price().tokensFor(row.accepted(), 6);
      // The order of arrivals is not published, so rows can be bounded only; the team rounded each
      // increase of row 88 on its own, which puts it one unit over.
      BigInteger least = base.times(Fraction.of(10, 100)).floor();
      BigInteger most = base.times(Fraction.of(15, 100)).ceiling();
      assertThat(row.published().get(1))
          .as("row %d", row.id().low())
          .isBetween(least, row.id().low() == 88 ? most.add(BigInteger.ONE) : most);
      assertThat(byRow().get(row.id()).bonuses().get(0)).isBetween(least, most);
    }
  }

  @Test
  void onlyTheBuyerWhoHadToLockIsLocked() {
    assertThat(settlement.entities().stream().filter(EntityOutcome::isLocked)).hasSize(1);
    assertThat(settlement.totals().locked())
        .isEqualTo(
            settlement.entities().stream()
                .filter(EntityOutcome::isLocked)
                .map(EntityOutcome::total)
                .reduce(BigInteger.ZERO, BigInteger::add));
  }
}
