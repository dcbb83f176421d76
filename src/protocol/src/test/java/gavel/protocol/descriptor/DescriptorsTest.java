package gavel.protocol.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.auction.terms.Figure;
import gavel.auction.terms.Figure.Standing;
import gavel.protocol.network.Networks;
import gavel.wallet.Address;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptorsTest {
  private static final String SMALL =
      """
      format = 1
      name = "small"
      [sale]
      address = { value = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8", standing = "press", source = "a page" }
      uuid = { unknown = "not published" }
      [terms]
      preset = "gensyn"
      """;

  @ParameterizedTest
  @ValueSource(strings = {"gensyn", "devnet"})
  void aPresetReadsTheSameAfterWriting(String name) {
    SaleDescriptor preset = Descriptors.preset(name);
    assertThat(Descriptors.parse(Descriptors.write(preset), "again")).isEqualTo(preset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gensyn", "devnet"})
  void aPresetsNetworksAreKnown(String name) {
    SaleDescriptor preset = Descriptors.preset(name);
    assertThat(Networks.find(preset.require(Keys.L1))).isPresent();
    assertThat(Networks.find(preset.require(Keys.L2)).orElseThrow().parent())
        .contains(preset.require(Keys.L1));
  }

  @Test
  void everyFigureOfThePresetsIsFilledOrSaysWhyNot() {
    for (String name : Descriptors.PRESETS) {
      SaleDescriptor preset = Descriptors.preset(name);
      for (Key<?> key : Keys.all()) {
        if (preset.slot(key) instanceof Slot.Empty<?>(String why)) {
          assertThat(why).as(name + " " + key.path()).isNotEqualTo("not given");
        }
      }
    }
  }

  @Test
  void aFigureCarriesItsStandingAndSource() {
    SaleDescriptor small = Descriptors.parse(SMALL, "small.toml");
    assertThat(small.slot(Keys.SALE))
        .isEqualTo(
            new Slot.Known<>(
                Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8"),
                new Figure(Standing.PRESS, "a page")));
    assertThat(small.slot(Keys.SALE_UUID)).isEqualTo(new Slot.Empty<>("not published"));
    assertThat(small.terms().name()).isEqualTo("Gensyn AI public sale");
  }

  @Test
  void anEmptySlotThatIsNeededSaysWhatAndWhy() {
    SaleDescriptor small = Descriptors.parse(SMALL, "small.toml");
    assertThatThrownBy(() -> small.require(Keys.SALE_UUID))
        .isInstanceOf(DescriptorException.class)
        .hasMessage(
            "The descriptor of small leaves the sale's UUID empty (sale.uuid: not published)."
                + " Where you know it, put it into a descriptor of your own: gavel sale add FILE");
  }

  @Test
  void figuresCanBeSetAndSurviveTheFile() {
    Figure origin = new Figure(Standing.PUBLISHED, "the \"local\" chains");
    SaleDescriptor set =
        Descriptors.preset("devnet")
            .with(Keys.TGE, Instant.parse("2026-01-01T00:00:00Z"), origin)
            .with(Keys.DEPLOYMENT_BLOCK, 7L, origin)
            .with(new PaymentToken("usdc", new Slot.Known<>(Address.ZERO, origin)));
    SaleDescriptor read = Descriptors.parse(Descriptors.write(set), "again");
    assertThat(read).isEqualTo(set);
    assertThat(read.require(Keys.DEPLOYMENT_BLOCK)).isEqualTo(7L);
    assertThat(read.symbolOf(Address.ZERO)).contains("usdc");
    assertThat(read.paymentTokens()).extracting(PaymentToken::symbol).contains("usdt");
  }

  @Test
  void termsMayBeWrittenOutOrDifferFromAPreset() {
    SaleDescriptor changed =
        Descriptors.preset("devnet")
            .withTerms(
                TermsText.parse("preset = \"gensyn\"\n[bids]\nminimum = \"250\"\n", "terms"));
    SaleDescriptor read = Descriptors.parse(Descriptors.write(changed), "again");
    assertThat(read.terms().minimumBid()).isEqualTo(250_000_000);
    assertThat(read.terms().grid()).isEqualTo(Descriptors.preset("gensyn").terms().grid());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format = 1 | format = 2 | has format 2; this program reads up to 1",
        "format = 1 | x = 1 | has no format",
        "name = \"small\" | name = \" \" | has no name",
        "[sale] | [sail] | the key sail is not known; did you mean sale?",
        "address = | adress = | the key sale.adress is not known; did you mean sale.address?",
        "standing = \"press\" | standing = \"sure\" | wanted published, press or assumed",
        "standing = \"press\", |  | does not say how well it is known",
        "17dc79C8\" | 17dc79c8\" | In small.toml, sale.address: The checksum of the address",
        "unknown = \"not published\" | value = \"7\", standing = \"press\" | sale.uuid (the sale's UUID) is \"7\"; wanted a dashed UUID",
        "[terms] | [claim] | is not known",
        "preset = \"gensyn\" | preset = \"gensin\" | there are no terms called 'gensin'",
        "format = 1 | format 1 | is not TOML",
      })
  void whatIsWrongIsNamed(String part, String replacement, String message) {
    assertThat(SMALL).contains(part);
    String broken = SMALL.replace(part, replacement == null ? "" : replacement);
    assertThatThrownBy(() -> Descriptors.parse(broken, "small.toml")).hasMessageContaining(message);
  }

  @Test
  void aMissingFileAndAnUnknownPresetAreNamed() {
    assertThatThrownBy(() -> Descriptors.read(Path.of("/nonexistent/sale.toml")))
        .hasMessage("There is no file /nonexistent/sale.toml. Check the path.");
    assertThatThrownBy(() -> Descriptors.preset("gno"))
        .hasMessage("There is no preset \"gno\"; presets are gensyn, devnet.");
  }

  @Test
  void theHashPinsEveryByte() {
    assertThat(Descriptors.hash(SMALL)).hasSize(66).isNotEqualTo(Descriptors.hash(SMALL + "\n"));
  }
}
