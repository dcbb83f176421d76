package gavel.protocol.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import gavel.auction.Book;
import gavel.auction.EntityId;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.Pair;
import gavel.protocol.sale.Stage;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
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
    file(1, SALE, 7, List.of(TOKEN)).save(new Checkpoint(9, HASH, Folded.of(everything())));
    Checkpoint read = file(1, SALE, 7, List.of(TOKEN)).load().orElseThrow();
    assertThat(read.block()).isEqualTo(9);
    assertThat(read.hash()).isEqualTo(HASH);
    assertThat(read.folded().history()).isEqualTo(everything());
  }

  @Test
  void aFileOfAnotherChainSaleBeginningOrListOfTokensCountsAsNone() {
    file(1, SALE, 7, List.of(TOKEN)).save(new Checkpoint(9, HASH, Folded.of(everything())));
    assertThat(file(2, SALE, 7, List.of(TOKEN)).load()).isEmpty();
    assertThat(file(1, TOKEN, 7, List.of(TOKEN)).load()).isEmpty();
    assertThat(file(1, SALE, 8, List.of(TOKEN)).load()).isEmpty();
    assertThat(file(1, SALE, 7, List.of(SALE)).load()).isEmpty();
    assertThat(file(1, SALE, 7, List.of(TOKEN, SALE)).load()).isEmpty();
    assertThat(file(1, SALE, 7, List.of()).load()).isEmpty();
  }

  @Test
  void aFileOfTheVersionBeforeCountsAsNone() throws IOException {
    file(1, SALE, 7, List.of(TOKEN)).save(new Checkpoint(9, HASH, Folded.of(everything())));
    byte[] whole = Files.readAllBytes(folder.resolve("one.bin"));
    ByteBuffer changed = ByteBuffer.wrap(whole);
    assertThat(changed.getInt(4)).isEqualTo(2);
    changed.putInt(4, 1);
    CRC32 crc = new CRC32();
    crc.update(whole, 0, whole.length - Long.BYTES);
    changed.putLong(whole.length - Long.BYTES, crc.getValue());
    Files.write(folder.resolve("one.bin"), whole);
    assertThat(file(1, SALE, 7, List.of(TOKEN)).load()).isEmpty();
  }

  @Test
  void whichOfTwoFilesIsNewerIsSeenWithoutReadingThem() {
    CheckpointFile file = file(1, SALE, 7, List.of(TOKEN, SALE));
    assertThat(file.saidBlock()).isNegative();
    file.save(new Checkpoint(901, HASH, Folded.of(everything())));
    assertThat(file.saidBlock()).isEqualTo(901);
  }

  @Test
  void theBookIsReadWithoutTheRest() {
    SaleHistory history = bids(1_000, BigInteger.valueOf(5_000_000));
    Folded read = packed(history);
    Book book = history.book();
    assertThat(read.columns().toBook()).isEqualTo(Book.of(book.bids()));
    assertThat(read.columns().toBook()).isEqualTo(Folded.of(history).columns().toBook());
    assertThat(read.columns().committed()).isEqualTo(book.committed());
  }

  @Test
  void amountsThatTheEngineDoesNotReckonWithAreKeptAndNotPutIntoABook() {
    for (BigInteger each :
        List.of(
            BigInteger.TWO.pow(63),
            BigInteger.TWO.pow(63).subtract(BigInteger.ONE), // each fits, two do not
            BigInteger.TEN.negate())) {
      SaleHistory history = bids(2, each);
      assertThat(packed(history).history()).isEqualTo(history);
      assertThatThrownBy(() -> packed(history).columns())
          .hasSameClassAs(catchThrowable(history::book));
    }
  }

  private static Folded packed(SaleHistory history) {
    return Folded.of(
        new PackedHistory(ByteBuffer.wrap(PackedHistory.bytes(history)), history.tokens()));
  }

  /** So many entities, each with a bid that was raised, from two wallets in one of two tokens. */
  private static SaleHistory bids(int entities, BigInteger amount) {
    Map<EntityId, List<Address>> wallets = new LinkedHashMap<>();
    List<BidLog> bids = new ArrayList<>();
    Map<Pair, BigInteger> committed = new LinkedHashMap<>();
    for (int round = 0; round < 2; round++) {
      for (int i = 1; i <= entities; i++) {
        EntityId entity = new EntityId(i % 3 - 1L, 7L * i);
        Address wallet = address(10 * i + round);
        wallets.merge(
            entity, List.of(wallet), (one, two) -> List.of(one.getFirst(), two.getFirst()));
        committed.put(new Pair(entity, wallet, round == 0 ? TOKEN : SALE), amount);
        Instant time = Instant.ofEpochSecond(1_800_000_000L + 10L * round + i);
        BidTerms terms = new BidTerms(i % 2 == 0, 1 + (i + round) % 1_000, amount.abs());
        bids.add(new BidLog(entity, wallet, terms, time, i, round, HASH));
      }
    }
    return new SaleHistory(
        List.of(TOKEN, SALE),
        wallets,
        bids,
        List.of(),
        committed,
        Map.of(),
        Map.of(),
        Set.of(),
        List.of(),
        Map.of(),
        Map.of());
  }
}
