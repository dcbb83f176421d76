package gavel.auction.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.Commitment;
import gavel.auction.EntityId;
import gavel.auction.Fraction;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import gavel.auction.io.ReadOptions.Level;
import gavel.auction.terms.PriceGrid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Books of many rows, most of them plainly written, some in any other way that CSV allows. */
class PlainRowsTest {
  private static final PriceGrid GRID = new PriceGrid(Fraction.of(1, 10_000), 1, 1000);
  private static final String HEADER =
      "SALE_SPECIFIC_ENTITY_ID,WALLET,TOKEN,EXTRA_DATA,TIMESTAMP,PRICE,LOCKUP,COMMITTED_AMOUNT\n";
  private static final List<String> TOKENS =
      List.of(
          "0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48",
          "0xdac17f958d2ee523a2206206994597c13d831ec7");

  private final Random random = new Random(5);
  private final StringBuilder text = new StringBuilder(HEADER);
  private final List<Bid> bids = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyWayOfWritingARowIsReadAlike(Level level, @TempDir Path folder) throws IOException {
    for (int i = 0; i < 6_000; i++) {
      entity();
    }
    Path file = Files.writeString(folder.resolve("book.csv"), text);

    assertThat(read(level).bids().toBook()).isEqualTo(Book.of(bids));
    // A large file, which is mapped.
    assertThat(Files.size(file)).isGreaterThan(1 << 20);
    assertThat(BookCsv.read(file, GRID, new ReadOptions(level, false)).bids().toBook())
        .isEqualTo(Book.of(bids));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sale_specific_entity_id,token,wallet,lockup,price,timestamp,committed_amount,refunded",
        "token,committed_amount,wallet,timestamp,lockup,sale_specific_entity_id,price,refunded",
        "committed_amount,price,lockup,timestamp,token,wallet,sale_specific_entity_id,refunded",
        "timestamp,token,sale_specific_entity_id,wallet,committed_amount,refunded,lockup,price",
        "sale_specific_entity_id,wallet,token,commitment_id,timestamp,price,lockup,"
            + "committed_amount,accepted_amount,refunded,extra_data"
      })
  void inWhicheverOrderTheColumnsStandARowIsReadAlike(String header) {
    text.setLength(0);
    text.append(header).append('\n');
    for (int i = 0; i < 2_000; i++) {
      bids.add(bid(1));
      Commitment commitment = bids.getLast().commitments().getFirst();
      List<String> cells = new ArrayList<>(List.of(header.split(",", -1)));
      cells.replaceAll(column -> cell(column, bids.getLast(), commitment));
      text.append(String.join(",", cells)).append('\n');
    }

    assertThat(read(Level.USUAL).bids().toBook()).isEqualTo(Book.of(bids));
  }

  private static String cell(String column, Bid bid, Commitment commitment) {
    return switch (column) {
      case "sale_specific_entity_id" -> bid.id().toString();
      case "wallet" -> commitment.wallet().equals(WalletId.NONE) ? "" : commitment.wallet().text();
      case "token" -> commitment.token().text();
      case "timestamp" -> bid.time() == Bid.NO_TIME ? "" : Long.toString(bid.time());
      case "price" -> Long.toString(bid.price());
      case "lockup" -> Boolean.toString(bid.lock());
      case "committed_amount" -> Long.toString(commitment.amount());
      case "commitment_id" -> "0x" + bid.id().toString().substring(2).repeat(2);
      default -> "true";
    };
  }

  @Test
  void whereverTheReadersWindowEndsInARowItIsReadAlike() {
    for (int i = 0; i < 1_500; i++) {
      bids.add(bid(1));
      String row = row(bids.getLast(), bids.getLast().commitments().getFirst());
      text.append(row.replace("é", "")).append('\n');
    }
    for (int i = 0; i < 250; i++) {
      text.insert(HEADER.length(), i == 0 ? "#\n" : "#");
      assertThat(read(Level.TRUST_IDS).bids().committed()).isEqualTo(Book.of(bids).committed());
    }
  }

  @Test
  void idsAreReadAlikeWithTheirPrefixAndWithoutIt() {
    for (int i = 0; i < 2_000; i++) {
      bids.add(bid(1));
      String row = row(bids.getLast(), bids.getLast().commitments().getFirst());
      boolean bare = i < 1_200 ? i >= 600 : random.nextBoolean();
      text.append(bare ? row.substring(2) : row).append('\n');
    }

    assertThat(read(Level.USUAL).bids().toBook()).isEqualTo(Book.of(bids));
  }

  @Test
  void aBareIdThatIsNoHexIsAName() {
    bids.add(bid(1));
    String row = row(bids.getLast(), bids.getLast().commitments().getFirst()).substring(2);
    String name = "no hex, but as long as an id is";
    text.append(row).append('\n');
    text.append('"').append(name).append('!').append('"').append(row.substring(32)).append('\n');
    text.append("z".repeat(32)).append(row.substring(32)).append('\n');
    text.append("0x").append("1".repeat(32)).append(row.substring(32)).append('\n');
    text.append("0y").append(row).append('\n');

    assertThat(read(Level.TRUST_IDS).bids().toBook().bids())
        .extracting(Bid::id)
        .containsExactlyInAnyOrder(
            bids.getFirst().id(),
            EntityId.of(name + "!"),
            EntityId.of("z".repeat(32)),
            EntityId.of("1".repeat(32)),
            EntityId.of("0y" + row.substring(0, 32)));
  }

  @Test
  void aRowOfAnEntityThatComesAgainLaterBelongsToIt() {
    for (int i = 0; i < 1_000; i++) {
      entity();
    }
    Bid first = bids.getFirst();
    String more = row(first, new Commitment(new WalletId("0x" + "ab".repeat(20)), token(0), 7));
    text.append(more).append('\n');

    assertThat(read(Level.USUAL).bids().bid(0).committed()).isEqualTo(first.committed() + 7);
  }

  @Test
  void theLineOfABadRowAmongPlainOnesIsNamed() {
    for (int i = 0; i < 700; i++) {
      String row = row(bid(1), commitment(0));
      text.append(i == 600 ? row.replace("0x", "0y") : row).append('\n');
    }

    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> read(Level.USUAL))
        .withMessageContaining("line 602, wallet")
        .withMessageContaining("line 602, token");
  }

  @Test
  void bytesThatAreNoTextAreFoundInAColumnThatSaysNothingToo() {
    for (int i = 0; i < 700; i++) {
      String row = row(bid(1), commitment(0)).replace("é", "");
      text.append(i == 600 ? row.replaceFirst(",0x(0*),", ",0x00000000000ÿ$1,") : row).append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);

    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> read(bytes, Level.TRUST_IDS))
        .withMessageContaining("line 602");
  }

  @Test
  void aBlankDoesNotPassForTheCommaThatEndsAField() {
    for (int i = 0; i < 700; i++) {
      WalletId wallet = new WalletId("0x%040x".formatted(i + 1));
      String row =
          row(bid(1), new Commitment(wallet, token(0), 7)).replaceFirst("0x(é|0)*,", "0x,");
      text.append(i == 600 ? row.replaceFirst("(true|false),7$", "$1 7") : row).append('\n');
    }

    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> read(Level.USUAL))
        .withMessageContaining("line 602: 7 fields where the header has 8");
  }

  private BookRead read(Level level) {
    return read(text.toString().getBytes(StandardCharsets.UTF_8), level);
  }

  private static BookRead read(byte[] bytes, Level level) {
    return BookCsv.read(
        new ByteArrayInputStream(bytes), "book.csv", GRID, new ReadOptions(level, false));
  }

  private void entity() {
    Bid bid = bid(random.nextInt(5) == 0 ? 2 : 1);
    bids.add(bid);
    for (Commitment commitment : bid.commitments()) {
      String row = row(bid, commitment);
      text.append(
          switch (random.nextInt(40)) {
            case 0 -> '"' + row.replace(",", "\",\"") + "\"\r\n";
            case 1 -> row.replace(",", ", ") + "\n\n";
            case 2 -> row.toUpperCase(Locale.ROOT).replace("0X", "0x") + "\n# a remark\n";
            case 3 -> row + "\r\n";
            default -> row + "\n";
          });
    }
  }

  private Bid bid(int commitments) {
    List<Commitment> each = new ArrayList<>();
    for (int i = 0; i < commitments; i++) {
      each.add(commitment(i));
    }
    return new Bid(
        new EntityId(random.nextLong(), random.nextLong()),
        1 + random.nextInt(random.nextBoolean() ? 9 : 1_000),
        random.nextBoolean(),
        random.nextInt(50) == 0 ? Bid.NO_TIME : random.nextLong(1, 2_000_000_000L),
        each);
  }

  private Commitment commitment(int token) {
    byte[] wallet = new byte[20];
    random.nextBytes(wallet);
    String name = random.nextInt(30) == 0 ? "-" : "0x" + HexFormat.of().formatHex(wallet);
    long most = random.nextBoolean() ? 10 : 100_000_000_000L;
    return new Commitment(new WalletId(name), token(token), random.nextLong(most));
  }

  private static TokenId token(int number) {
    return new TokenId(TOKENS.get(number));
  }

  private String row(Bid bid, Commitment commitment) {
    return String.join(
        ",",
        bid.id().toString(),
        commitment.wallet().equals(WalletId.NONE) ? "" : commitment.wallet().text(),
        commitment.token().text(),
        "0x" + "é".repeat(random.nextInt(20) == 0 ? 1 : 0) + "00".repeat(random.nextInt(60)),
        bid.time() == Bid.NO_TIME ? "" : Long.toString(bid.time()),
        Long.toString(bid.price()),
        Boolean.toString(bid.lock()),
        Long.toString(commitment.amount()));
  }
}
