package gavel.auction.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gavel.auction.Fraction;
import gavel.auction.Terms;
import gavel.auction.digest.TermsJson;
import gavel.auction.terms.BonusRule;
import gavel.auction.terms.Figure.Standing;
import gavel.auction.terms.Fill;
import gavel.auction.terms.PriceRule;
import gavel.auction.terms.Reserve;
import gavel.auction.terms.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class TermsTomlTest {
  static final java.util.List<String> PRESETS = TermsToml.PRESETS;

  @Test
  void gensynsFiguresAreThoseAnnounced() {
    Terms gensyn = TermsToml.preset("gensyn");

    assertThat(gensyn.offer().supply()).isEqualTo("300000000000000000000000000");
    assertThat(gensyn.offer().fdv(gensyn.grid().priceAt(1)).toDecimal(0)).isEqualTo("1000000");
    assertThat(gensyn.offer().fdv(gensyn.grid().priceAt(1000)).toDecimal(0))
        .isEqualTo("1000000000");
    assertThat(gensyn.rule()).isEqualTo(new PriceRule.Clock());
    assertThat(gensyn.minimumBid()).isEqualTo(100_000_000);
    assertThat(gensyn.allocation().tranches().getFirst().fill())
        .isEqualTo(new Fill.Water(Weight.SCORE));
    assertThat(gensyn.allocation().tranches().getFirst().reserve())
        .isEqualTo(new Reserve.Share(Fraction.of(1, 10)));
    assertThat(gensyn.bonuses().programs().getFirst().rule())
        .isEqualTo(new BonusRule.Lockup(Fraction.of(1, 10)));
    assertThat(gensyn.figures().get("tranches.community.reserve").standing())
        .isEqualTo(Standing.ASSUMED);
  }

  @ParameterizedTest
  @FieldSource("PRESETS")
  void everyPresetSaysWhereItsFiguresComeFrom(String preset) {
    assertThat(TermsToml.preset(preset).figures())
        .containsKeys("offer.supply", "offer.total-supply", "price.rule")
        .allSatisfy((key, figure) -> assertThat(figure.source()).isNotBlank());
  }

  @Test
  void aFileOverridesItsPresetKeyByKeyAndDropsTheStandingOfWhatItReplaces() {
    Terms terms =
        TermsToml.parse(
            "preset = \"gensyn\"\n[offer]\nsupply = \"400M\"\n[price]\ntick = 0.0002\n",
            "mine.toml");

    assertThat(terms.offer().supply()).isEqualTo("400000000000000000000000000");
    assertThat(terms.grid().tick()).isEqualTo(Fraction.of(1, 5000));
    assertThat(terms.allocation()).isEqualTo(TermsToml.preset("gensyn").allocation());
    assertThat(terms.figures()).doesNotContainKeys("offer.supply", "price.tick");
    assertThat(terms.figures()).containsKey("offer.total-supply");
  }

  @Test
  void aDecimalIsReadExactly() {
    Terms terms =
        TermsToml.parse(
            "preset = \"gensyn\"\n[price]\ntick = 0.1\nrule = \"fixed\"\nfixed = \"1/10\"\n", "t");
    assertThat(terms.grid().tick()).isEqualTo(Fraction.of(1, 10));
  }

  @Test
  void theJsonOfTermsLeavesOutNameSourcesAndStanding() {
    String json = TermsJson.write(TermsToml.preset("gensyn"));

    assertThat(json)
        .startsWith("{\"allocation\":{\"remainder\":\"pro-rata\",\"tranches\":[{")
        .contains("\"tick\":\"1/10000\"")
        .contains("\"share\":\"1/10\"")
        .doesNotContain("Gensyn", "published", "source");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [price]\\ntik = 1             | t, price.tik: unknown key; did you mean 'tick'?
          [prize]\\na = 1               | t, prize: unknown key; did you mean 'price'?
          [price]\\nrule = "dutch"      | t, price.rule: wanted clock, exact or fixed, got 'dutch'.
          [price]\\ntick = "abc"        | t, price.tick: wanted a number, got 'abc'.
          [price]\\ntick = 0            | t, price: A tick is above zero, got 0/1.
          [price]\\nmin = 2000          | t, price: Tick numbers run from 1 upwards (to 2^62), got the range 2000 to 1000.
          [offer]\\nsupply = "20B"      | t, offer: The supply offered, 20000000000000000000000000000, is more than the total supply, 10000000000000000000000000000.
          [bids]\\nminimum = 0.0000001  | t, bids.minimum: has at most 6 decimals, got 1E-7.
          format = 2                   | t, format: this version reads format 1, got 2.
          [[bonuses]]\\nname = "x"      | t, bonuses[0].rule: is missing.
          [lock]\\ntge = "soon"         | t, lock.tge: wanted a UTC time such as 2025-12-20T17:00:00Z, got 'soon'.
          """)
  void whatIsWrongIsNamedWithItsKey(String change, String message) {
    String text = "preset = \"gensyn\"\n" + change.replace("\\n", "\n") + "\n";
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> TermsToml.parse(text, "t"))
        .withMessage(message);
  }

  @Test
  void whatIsNotTomlIsNamedWithItsLine() {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> TermsToml.parse("format = 1\nname = \n", "t.toml"))
        .withMessageStartingWith("t.toml, line 2: is not TOML: ");
  }

  @Test
  void anUnknownPresetIsRefusedWithTheNearestOne() {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> TermsToml.preset("gensin"))
        .withMessage("gensin: there are no terms called 'gensin'; did you mean 'gensyn'?");
  }
}
