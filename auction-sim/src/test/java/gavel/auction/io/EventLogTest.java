package gavel.auction.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gavel.auction.EntityId;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import gavel.auction.live.SaleEvent;
import gavel.auction.live.SaleEvent.BidPlaced;
import gavel.auction.live.SaleEvent.Position;
import gavel.auction.live.SaleEvent.Reduced;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventLogTest {
  private static final String HEADER = "{\"format\":\"gavel-events\",\"version\":1}\n";
  private static final EntityId ID = new EntityId(0, 7);
  private static final List<SaleEvent> EVENTS =
      List.of(
          new BidPlaced(
              new Position(12, 3, 1_766_000_000),
              ID,
              WalletId.NONE,
              TokenId.NONE,
              437,
              true,
              2_500_000_000L),
          new Reduced(
              new Position(15, 0, 1_766_400_000),
              ID,
              new WalletId("0x00000000000000000000000000000000000000aa"),
              TokenId.NONE,
              500_000_000L));

  @Test
  void aLogIsReadAsItWasWritten() throws IOException {
    StringBuilder text = new StringBuilder();
    EventLog.write(EVENTS, text);

    assertThat(text.toString())
        .isEqualTo(
            HEADER
                + "{\"type\":\"bid\",\"block\":12,\"index\":3,\"time\":1766000000,"
                + "\"entity\":\"0x00000000000000000000000000000007\",\"wallet\":\"-\","
                + "\"token\":\"-\",\"price\":437,\"lock\":true,\"total\":\"2500000000\"}\n"
                + "{\"type\":\"reduced\",\"block\":15,\"index\":0,\"time\":1766400000,"
                + "\"entity\":\"0x00000000000000000000000000000007\","
                + "\"wallet\":\"0x00000000000000000000000000000000000000aa\","
                + "\"token\":\"-\",\"amount\":\"500000000\"}\n");
    assertThat(EventLog.parse(text.toString(), "log")).isEqualTo(EVENTS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {                                  | log, line 2: is not JSON:
          {"type":"sold"}                    | log, line 2, block: is missing.
          {"type":"bid","block":-1,"index":0,"time":0} | log, line 2: a number cannot be negative, got -1.
          """)
  void aLineThatIsNoEventIsNamed(String line, String message) {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> EventLog.parse(HEADER + line + "\n", "log"))
        .withMessageStartingWith(message);
  }

  @Test
  void aFileWithoutTheHeaderIsRefused() {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> EventLog.parse("{\"a\":1}\n", "log"))
        .withMessage(
            "log, line 1: wanted {\"format\":\"gavel-events\",\"version\":1} as the first line, got"
                + " {\"a\":1}.");
  }
}
