package gavel.auction.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.EntityId;
import gavel.auction.Participants;
import gavel.auction.io.TermsToml;
import gavel.auction.metrics.Metrics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTest {

  private static final Situation BASE =
      new Situation(
          Book.of(
              List.of(
                  bid("alice", 500, true, 6000),
                  bid("bob", 300, false, 4000),
                  bid("carol", 200, true, 9000),
                  bid("dave", 100, false, 2000))),
          TermsToml.parse("preset = \"gensyn\"\n[offer]\nsupply = \"500k\"\n", "terms"),
          Participants.NONE);

  private static Bid bid(String id, long price, boolean lock, long usd) {
    return Bid.simple(EntityId.of(id), price, lock, 1, usd * 1_000_000);
  }

  /** By hand: D is 6,000 at 500, 10,000 at 300, 19,000 at 200, 21,000 at 100. */
  @ParameterizedTest
  @CsvSource({
    "supply,   1M,            190,  19000",
    "supply,   2x,            190,  19000",
    "demand,   0.5x,          190,   9500",
    "demand,   50%,           190,   9500",
    "tick,     0.0002,        100,  10000",
    "floor,    0.03,          300,  10000",
    "cap,      0.015,         150,   7500",
    "shift,    -50,           200,  10000",
    "shift,    -150,          150,   7500",
    "whales,   1x20000@0.0300,300,  15000",
    "rule,     fixed:0.01,      0,   5000",
    "tranches, max-min,       200,  10000"
  })
  void aScenarioChangesPriceAndRaise(String key, String value, long tick, long usd) {
    Metrics metrics = Metrics.of(Scenario.of("x", Map.of(key, value)).apply(BASE).settle());
    assertThat(metrics.tick().orElse(0)).isEqualTo(tick);
    assertThat(metrics.raise()).isEqualTo(usd * 1_000_000);
  }

  @Test
  void aSplitEntityIsAsManyWithLikeParts() {
    Book split = Scenario.of("x", Map.of("sybil", "carol:4")).apply(BASE).book();
    assertThat(split.bids()).hasSize(7);
    assertThat(split.committed()).isEqualTo(BASE.book().committed());
    assertThat(split.bids().stream().filter(each -> each.committed() == 2_250_000_000L)).hasSize(4);
  }

  @Test
  void sharesOfBiddersAreCutToWholePeople() {
    assertThat(apply("withdraw", "50%").book().bids()).hasSize(2);
    assertThat(apply("lockup", "75%").book().bids().stream().filter(Bid::lock)).hasSize(3);
    assertThat(
            apply("community", "26%").participants().byId().values().stream()
                .filter(each -> each.score() > 0))
        .hasSize(1);
  }

  @Test
  void bonusesAndReservesAreTermsOfTheirOwn() {
    assertThat(apply("bonuses", "none").terms().bonuses().programs()).isEmpty();
    assertThat(apply("lock-bonus", "20%").terms().bonuses().programs().getFirst().rule())
        .isEqualTo(new gavel.auction.terms.BonusRule.Lockup(gavel.auction.Fraction.of(1, 5)));
    assertThat(
            apply("community-reserve", "30%").terms().allocation().tranches().getFirst().reserve())
        .isEqualTo(new gavel.auction.terms.Reserve.Share(gavel.auction.Fraction.of(3, 10)));
  }

  private static Situation apply(String key, String value) {
    return Scenario.of("x", Map.of(key, value)).apply(BASE);
  }

  @Test
  void whatCannotBeIsRefusedWithWhatWasWanted() {
    assertThatThrownBy(() -> Scenario.of("x", Map.of("demnad", "1x")))
        .hasMessage("A scenario has no key 'demnad'; did you mean 'demand'?");
    assertThatThrownBy(() -> Scenario.of("x", Map.of("withdraw", "110%")))
        .hasMessageStartingWith("withdraw: got '110%', wanted share of bidders");
    assertThatThrownBy(() -> apply("cap", "0.01505"))
        .hasMessage("The price 0.01505 is between two steps: 0.015 and 0.0151.");
    assertThatThrownBy(() -> Scenario.of("x", Map.of("tranches", "lotery")))
        .hasMessageContaining("did you mean 'lottery'?");
  }

  @Test
  void aSweepIncludesBothEnds() {
    assertThat(SweepAxis.of("supply=200M..400M/3").values())
        .containsExactly("200M", "300M", "400M");
    assertThat(SweepAxis.of("rule=clock|exact").values()).containsExactly("clock", "exact");
    assertThatThrownBy(() -> SweepAxis.of("supply=200M..400M/1"))
        .hasMessageContaining("2 to 10000 steps");
  }

  @Test
  void bottomUpFillRewardsSplittingAndProRataDoesNot() {
    RuleComparison comparison =
        RuleComparison.of(BASE, List.of(Rules.PRO_RATA, Rules.MAX_MIN), 9, 1);
    var carol = comparison.rows().stream().map(RuleComparison.Row::largest).toList();
    assertThat(carol.get(1).split()).isGreaterThan(carol.get(1).honest());
    assertThat(carol.get(0).split().minus(carol.get(0).honest()).toDecimal(6)).isEqualTo("0");
  }
}
