package gavel.protocol.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratedSaleTest {
  @Test
  void aSettlementOfTwoHundredEntitiesHoldsInEveryPart() {
    Report report = new GeneratedSale(200, 5).verify();
    assertThat(report.differences()).isEmpty();
    assertThat(report.parts())
        .extracting(Part::name)
        .containsExactly(
            "book",
            "bundle",
            "clearing",
            "locks",
            "allocations",
            "distribution",
            "refunds",
            "totals");
  }
}
