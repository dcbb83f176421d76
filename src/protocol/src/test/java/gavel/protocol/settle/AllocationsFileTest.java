package gavel.protocol.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.auction.io.BadInput;
import gavel.protocol.chain.SaleWorld;
import gavel.protocol.sale.Allocation;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file that operators already use, and what their scripts let through. */
class AllocationsFileTest {
  private static final Address WALLET = Address.parse("0x0000000000000000000000000000000000000011");
  private static final Address TOKEN = Address.parse("0x00000000000000000000000000000000000000aa");
  private static final Allocation ROW =
      new Allocation(SaleWorld.entity(1), WALLET, TOKEN, BigInteger.valueOf(42));

  private static String row(int entity, String amount) {
    return "%s,%s,%s,%s".formatted(SaleWorld.entity(entity), WALLET, TOKEN, amount);
  }

  private static List<Allocation> parse(String... lines) {
    return AllocationsFile.parse(String.join("\n", lines) + "\n", "rows.csv");
  }

  @Test
  void whatIsWrittenIsReadBackToTheLetter() {
    String text = OperatorCsv.allocations(List.of(ROW));
    assertThat(text)
        .isEqualTo("SALE_SPECIFIC_ENTITY_ID,WALLET,TOKEN,ACCEPTED_AMOUNT\n" + row(1, "42") + "\n");
    assertThat(AllocationsFile.parse(text, "rows.csv")).containsExactly(ROW);
  }

  @Test
  void theHeaderIsOptionalAndOfAnyCaseFieldsAreTrimmedBlankLinesAndZerosSkipped() {
    assertThat(parse(row(1, "42"))).containsExactly(ROW);
    assertThat(
            parse(
                "\ufeffsale_specific_entity_id, Wallet,token,Accepted_Amount\r",
                "",
                "  " + row(1, "42").replace(",", " , ") + "  \r",
                row(2, "0"),
                "   "))
        .containsExactly(ROW);
  }

  @Test
  void everyBadRowIsNamedWithItsLineAndNothingIsTaken() {
    assertThatThrownBy(
            () ->
                parse(
                    row(1, "42"),
                    row(2, "-1"),
                    row(3, ""),
                    row(4, "0x2a"),
                    row(5, "1.5"),
                    row(6, "1e6"),
                    row(1, "43"),
                    row(7, "1") + ",more",
                    "0x12," + WALLET + "," + TOKEN + ",1"))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad ->
                assertThat(bad.findings())
                    .extracting(BadInput.Finding::line)
                    .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L))
        .hasMessageContaining("rows.csv");
  }

  @Test
  void theSameRowOfZeroTwiceIsNoContradiction() {
    assertThat(parse(row(1, "0"), row(1, "42"))).containsExactly(ROW);
  }
}
