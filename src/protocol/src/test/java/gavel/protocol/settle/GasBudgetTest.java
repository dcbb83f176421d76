package gavel.protocol.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sale costs its operator; that whole sales come to it is held by their rehearsal. */
class GasBudgetTest {

  @Test
  void eachStepCostsWhatItHasToDoAndTheTotalIsTheirSumWithThreeStages() {
    GasBudget budget = new GasBudget(301, 280, 200, 240, 2, 150);

    assertThat(
            List.of(
                budget.stage(),
                budget.commit(),
                budget.settle(),
                budget.finalization(),
                budget.refund(),
                budget.withdraw(),
                budget.distribute(),
                budget.tge()))
        .containsExactly(
            33_500L,
            30_000L,
            3 * 36_000L + 78_000 + 301 * 15_600,
            47_700L,
            2 * 50_000L + 200 * 11_200 + 240 * 16_000,
            27_400L + 2 * 40_000,
            134_100L,
            48_200L);
    assertThat(budget.total())
        .isEqualTo(
            3 * 33_500L + 30_000 + 4_881_600 + 47_700 + 6_180_000 + 107_400 + 134_100 + 48_200);
  }

  @ParameterizedTest
  @CsvSource({"150, 1", "151, 2", "300, 2", "301, 3"})
  void aTransactionMoreIsPaidOnlyWhereABatchIsFull(int rows, int batches) {
    assertThat(budget(rows).settle()).isEqualTo(batches * 36_000L + 78_000 + rows * 15_600L);
    assertThat(budget(rows).refund()).isEqualTo(batches * 50_000L + rows * 27_200L);
  }

  /** A rehearsal of 40 bidders, whose batches are of 4. */
  @Test
  void aSmallSaleComesToItWithinFivePercentToo() {
    GasBudget budget = new GasBudget(23, 19, 21, 26, 2, 4);
    assertThat(budget.settle()).isCloseTo(651_811, withinPercentage(1));
    assertThat(budget.refund()).isCloseTo(950_715, withinPercentage(1));
    assertThat(budget.total()).isCloseTo(2_070_149, withinPercentage(1));
  }

  @Test
  void aSaleOfMillionsDoesNotPassWhatANumberHolds() {
    assertThat(budget(2_000_000_000).settle())
        .isEqualTo(2_000_000_000L / 150 * 36_000 + 36_000 + 78_000 + 2_000_000_000L * 15_600);
  }

  private static GasBudget budget(int all) {
    return new GasBudget(all, all, all, all, 2, 150);
  }

  @ParameterizedTest
  @CsvSource({
    "9, 10, 0, 0, 150", // an entity with an allocation has a row or more
    "10, 10, 5, 4, 150", // and one that is paid back gets a payment or more
    "10, 10, 5, 5, 0",
    "10, -1, 0, 0, 150",
    "10, 10, -1, 0, 150"
  })
  void whatCannotBeIsRefused(int rows, int filled, int refunded, int payments, int batch) {
    assertThatThrownBy(() -> new GasBudget(rows, filled, refunded, payments, 2, batch))
        .isInstanceOf(SettleException.class)
        .hasMessage(
            "A gas budget of %d rows of %d entities and %d payments to %d entities by %d makes no sense.",
            rows, filled, payments, refunded, batch);
  }
}
