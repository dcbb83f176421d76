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
import gavel.auction.terms.PriceGrid;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookCsvTest {
  private static final PriceGrid GRID = new PriceGrid(Fraction.of(1, 10_000), 1, 1000);
  private static final String EXPORT =
      "SALE_SPECIFIC_ENTITY_ID,WALLET,TOKEN,COMMITMENT_ID,TIMESTAMP,PRICE,LOCKUP,COMMITTED_AMOUNT,"
          + "ACCEPTED_AMOUNT,REFUNDED,EXTRA_DATA\n";
  private static final String ID = "0x00000000000000000000000000000abc";
  private static final String WALLET = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
  private static final String TOKEN = "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48";

  private static Book parse(String text) {
    return BookCsv.parse(text, "book.csv", GRID);
  }

  private static String exported(String token, String amount) {
    return String.join(
            ",", ID, WALLET, token, "0x00", "1766000000", "450", "true", amount, "0", "true", "0x")
        + "\n";
  }

  @Test
  void theCommitmentsExportIsReadInBaseUnitsAndTicks() {
    String other = "0xdAC17F958D2ee523a2206206994597C13D831ec7";

    Book book = parse(EXPORT + exported(TOKEN, "2500000000") + exported(other, "0"));

    assertThat(book)
        .isEqualTo(
            Book.of(
                List.of(
                    new Bid(
                        new EntityId(0, 0xabc),
                        450,
                        true,
                        1_766_000_000,
                        List.of(
                            new Commitment(
                                new WalletId(WALLET), new TokenId(TOKEN), 2_500_000_000L),
                            new Commitment(new WalletId(WALLET), new TokenId(other), 0))))));
  }

  @Test
  void theSimpleFormIsReadInUsdWithColumnsInAnyOrder() {
    Book book =
        parse(
            "\ufeffLockup,Price,entity,AMOUNT,time\r\nyes,0.0450,alice,\"2500.50\",2025-12-18T09:12:00Z\r\n");

    assertThat(book)
        .isEqualTo(
            Book.of(
                List.of(
                    Bid.simple(EntityId.of("alice"), 450, true, 1_766_049_120, 2_500_500_000L))));
  }

  @Test
  void aPriceWithoutAPointIsATickNumberAndOneMayBeMissing() {
    assertThat(parse("entity,amount,price\na,1,437\n").bids().getFirst().price()).isEqualTo(437);
    assertThat(parse("entity,amount\na,1\n").bids().getFirst().price()).isEqualTo(Bid.ANY_PRICE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a,-5,1,true,,     | line 2, amount: an amount cannot be negative, got -5.
          a,NaN,1,true,,    | line 2, amount: wanted an amount in USD such as 2500 or 99.50, got 'NaN'.
          a,1.0000001,1,true,, | line 2, amount: USD have 6 decimals at most, got 1.0000001.
          a,9223372036854.775808,1,true,, | line 2, amount: an amount above 2^63 − 1 cannot be counted, got 9223372036854.775808.
          a,1,0,true,,      | line 2, price: a price of 0 cannot be bid; the lowest tick number is 1.
          a,1,0.03005,true,, | line 2, price: the price 0.03005 lies between two steps, 0.03 and 0.0301.
          a,1,1,maybe,,     | line 2, lockup: wanted true or false, got 'maybe'.
          a,1,1,true,soon,  | line 2, time: wanted seconds since 1970 or a time such as 2025-12-18T09:12:00Z, got 'soon'.
          a,1,1,true,,0x12  | line 2, wallet: A wallet is 0x and 40 hex digits, or '-' for none; got '0x12'.
          ,1,1,true,,       | line 2, entity: is empty.
          a,,1,true,,       | line 2, amount: is empty.
          a,1,1             | line 2: 3 fields where the header has 6; quote a field that holds a comma.
          """)
  void aBadRowIsNamedWithLineAndColumn(String row, String message) {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> parse("entity,amount,price,lockup,time,wallet\n" + row + "\n"))
        .withMessage("book.csv, " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a,1,2,true,5,-  | line 3, price: entity %s has 2 here and 1 in line 2; an entity has one bid.
          a,1,1,false,5,- | line 3, lockup: entity %s has false here and true in line 2; an entity has one bid.
          a,1,1,true,6,-  | line 3, time: entity %s has 6 here and 5 in line 2; an entity has one bid.
          a,1,1,true,5,-  | line 3: entity %s has wallet - and token - twice.
          b,9223372036854,1,true,5,- | line 3, amount: the running total passes 2^63 − 1 micro-USD at this row.
          b,1,0.0001,true,5,- | line 3, price: '0.0001' is a price in USD, but earlier rows have tick numbers; one file holds one kind.
          """)
  void rowsThatContradictEarlierOnesAreNamed(String row, String message) {
    String first = "entity,amount,price,lockup,time,wallet\na,1,1,true,5,-\n";
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> parse(first + row + "\n"))
        .withMessageStartingWith("book.csv, " + message.formatted(EntityId.of("a")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a,0.02  | line 3, price: entity %s has 0.02 here and 0.01 in line 2; an entity has one bid.
          b,0     | line 3, price: a price of 0 cannot be bid; the lowest tick number is 1.
          b,2     | line 3, price: '2' is a tick number, but earlier rows have prices in USD; one file holds one kind.
          b,NaN   | line 3, price: wanted a price in USD such as 0.0321, or a tick number, got 'NaN'.
          """)
  void pricesAreNamedAsTheFileWritesThem(String row, String message) {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> parse("entity,price,amount\na,0.01,1\n" + row + ",1\n"))
        .withMessage("book.csv, " + message.formatted(EntityId.of("a")));
  }

  @Test
  void gzipDataThatIsCutOffOrDamagedIsRefused() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(whole)) {
      zip.write("entity,amount,price\na,1,437\n".repeat(100).getBytes(StandardCharsets.UTF_8));
    }
    byte[] cut = Arrays.copyOf(whole.toByteArray(), whole.size() - 20);
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> zipped(cut))
        .withMessage("book.csv.gz: ends in the middle of its gzip data; get the whole file.");
    byte[] damaged = whole.toByteArray();
    damaged[10] = (byte) 0xff;
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> zipped(damaged))
        .withMessage("book.csv.gz: is not sound gzip data (invalid block type); get it again.");
  }

  private static BookRead zipped(byte[] data) {
    return BookCsv.read(new ByteArrayInputStream(data), "book.csv.gz", GRID, ReadOptions.USUAL);
  }

  @Test
  void amountsWithAPointInTheExportAreSaidToMixUnits() {
    String row = exported(TOKEN, "2500.00");
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> parse(EXPORT + row))
        .withMessage(
            "book.csv, line 2, committed_amount: wanted base units (a whole number of micro-USD),"
                + " got '2500.00' with a decimal point: the file mixes units.");
  }

  @Test
  void theFirstTwentyBadRowsAreShownAndTheRestCounted() {
    String rows = "a,x,1\n".repeat(25);
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> parse("entity,amount,price\n" + rows))
        .satisfies(bad -> assertThat(bad.count()).isEqualTo(25))
        .satisfies(bad -> assertThat(bad.getMessage().lines()).hasSize(21))
        .withMessageEndingWith("\nand 5 more");
  }

  @Test
  void anUnknownColumnIsRefusedWithTheNearestKnownOne() {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> parse("entity,amount,lokup\na,1,true\n"))
        .withMessage("book.csv, line 1, lokup: unknown column; did you mean 'lockup'?");
  }
}
