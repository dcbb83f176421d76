package gavel.protocol.verify;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.chain.SaleWorld;
import gavel.protocol.rpc.Block;
import gavel.protocol.sale.CommitmentData;
import gavel.protocol.sale.EntityAllocation;
import gavel.protocol.sale.Ids;
import gavel.protocol.sale.Stage;
import gavel.protocol.sale.WalletTokenAmount;
import gavel.protocol.settle.SaleSnapshot;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * Sales whose rule nobody knows: what no rule may do is found, and what cannot be known is said.
 */
class RuleFreeCheckTest {
  private static final Address TOKEN = Address.parse("0x00000000000000000000000000000000000000aa");

  /** A bid of 100 and what it got. */
  private record Filled(long price, boolean locked, long got) {}

  private static Part check(OptionalLong price, Filled... bids) {
    return check(Stage.SETTLEMENT, price, bids);
  }

  private static Part check(Stage stage, OptionalLong price, Filled... bids) {
    List<CommitmentData> commitments = new ArrayList<>();
    List<EntityAllocation> allocations = new ArrayList<>();
    for (int i = 1; i <= bids.length; i++) {
      Filled bid = bids[i - 1];
      Address wallet = Address.parse("0x%040x".formatted(i));
      commitments.add(
          new CommitmentData(
              Ids.bytes(SaleWorld.entity(i)).concat(Bytes.zeros(16)),
              SaleWorld.entity(i),
              1_000,
              bid.price(),
              bid.locked(),
              false,
              List.of(new WalletTokenAmount(wallet, TOKEN, BigInteger.valueOf(100))),
              Bytes.EMPTY));
      allocations.add(
          new EntityAllocation(
              SaleWorld.entity(i),
              List.of(new WalletTokenAmount(wallet, TOKEN, BigInteger.valueOf(bid.got())))));
    }
    Block block =
        new Block(
            7, Bytes.zeros(32), Bytes.zeros(32), Instant.EPOCH, Optional.empty(), BigInteger.ONE);
    return RuleFreeCheck.of(
        new SaleSnapshot(
            1, TOKEN, SaleWorld.SALE_UUID, block, stage, List.of(TOKEN), commitments, allocations),
        price);
  }

  private static List<String> subjects(Part part) {
    return part.differences().stream().map(Difference::subject).toList();
  }

  @Test
  void aSaleThatAnyRuleCouldHaveClearedHoldsAndWhatCannotBeKnownIsListed() {
    Part part =
        check(
            OptionalLong.of(5),
            new Filled(9, false, 100),
            new Filled(5, false, 40),
            new Filled(4, false, 0),
            new Filled(5, true, 60));
    assertThat(part.differences()).isEmpty();
    assertThat(part.unknown())
        .hasSize(3)
        .allMatch(each -> each.matches("(Whether|Who|How much).*"));
  }

  @Test
  void aFillBelowTheAnnouncedPriceIsNamed() {
    Part part = check(OptionalLong.of(5), new Filled(9, false, 100), new Filled(4, false, 1));
    assertThat(subjects(part)).containsExactly("entity " + SaleWorld.entity(2) + " at tick 4");
  }

  @Test
  void aFillBeyondTheBidIsNamed() {
    Part part = check(OptionalLong.empty(), new Filled(9, false, 101));
    assertThat(part.differences())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.id()).isEqualTo("allocation");
              assertThat(each.got()).isEqualTo("101");
              assertThat(each.wanted()).isEqualTo("at most 100");
            });
    assertThat(part.unknown()).anyMatch(each -> each.contains("no price was named"));
  }

  @Test
  void aHigherBidThatGotNothingIsNamedWithinItsClassOnly() {
    Part within = check(OptionalLong.empty(), new Filled(9, false, 0), new Filled(5, false, 1));
    assertThat(subjects(within)).containsExactly("entity " + SaleWorld.entity(1) + " at tick 9");
    Part across = check(OptionalLong.empty(), new Filled(9, false, 0), new Filled(5, true, 1));
    assertThat(across.differences()).isEmpty();
  }

  @Test
  void beforeTheSettlementThereIsNothingToLookAt() {
    Part part = check(Stage.CANCELLATION, OptionalLong.of(5), new Filled(9, false, 0));
    assertThat(part.summary()).isEqualTo("nothing to look at yet");
    assertThat(part.unknown()).hasSize(1);
  }
}
