package gavel.protocol.history;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.EntityId;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.Pair;
import gavel.protocol.sale.Stage;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
  private static final Address SALE = address(1);
  private static final Address TOKEN = address(2);
  private static final EntityId ENTITY = new EntityId(-1, 7);
  private static final Bytes HASH = Bytes.parse("0x" + "5a".repeat(32));

  @TempDir private Path folder;

  private static Address address(int number) {
    return Address.parse("0x%040x".formatted(number));
  }

  private CheckpointFile file(long chainId, Address sale, long first, List<Address> tokens) {
    return new CheckpointFile(
        folder.resolve("one.bin"), new CheckpointKey(chainId, sale, first, tokens));
  }

  private static SaleHistory everything() {
    BigInteger large = BigInteger.TWO.pow(200).subtract(BigInteger.ONE);
    Pair pair = new Pair(ENTITY, address(3), TOKEN);
    Instant time = Instant.ofEpochSecond(1_800_000_000);
    return new SaleHistory(
        List.of(TOKEN),
        Map.of(ENTITY, List.of(address(3), address(4))),
        List.of(
            new BidLog(
                ENTITY, address(3), new BidTerms(true, 17, BigInteger.TEN), time, 5, 2, HASH)),
        List.of(
            new Change(pair, BigInteger.TEN, time, 5, 3, HASH),
            new Change(pair, large.negate(), time.plusSeconds(1), 6, 0, HASH)),
        Map.of(pair, large),
        Map.of(pair, BigInteger.ZERO),
        Map.of(new Pair(ENTITY, address(4), TOKEN), BigInteger.valueOf(Long.MIN_VALUE)),
        Set.of(ENTITY),
        List.of(new StageLog(Stage.DONE, time, 9, HASH)),
        Map.of(TOKEN, BigInteger.valueOf(Long.MAX_VALUE)),
        Map.of(address(9), BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE)));
  }

  @Test
  void everyPartOfAHistoryComesBack() {
    file(1, SALE, 7, List.of(TOKEN)).save(new Checkpoint(9, HASH, CheckpointFileTest::everything));
    Checkpoint read = file(1, SALE, 7, List.of(TOKEN)).load().orElseThrow();
    assertThat(read.block()).isEqualTo(9);
    assertThat(read.hash()).isEqualTo(HASH);
    assertThat(read.history()).isEqualTo(everything());
  }

  @Test
  void aFileOfAnotherChainSaleBeginningOrListOfTokensCountsAsNone() {
    file(1, SALE, 7, List.of(TOKEN)).save(new Checkpoint(9, HASH, CheckpointFileTest::everything));
    assertThat(file(2, SALE, 7, List.of(TOKEN)).load()).isEmpty();
    assertThat(file(1, TOKEN, 7, List.of(TOKEN)).load()).isEmpty();
    assertThat(file(1, SALE, 8, List.of(TOKEN)).load()).isEmpty();
    assertThat(file(1, SALE, 7, List.of(SALE)).load()).isEmpty();
    assertThat(file(1, SALE, 7, List.of(TOKEN, SALE)).load()).isEmpty();
    assertThat(file(1, SALE, 7, List.of()).load()).isEmpty();
  }
}
