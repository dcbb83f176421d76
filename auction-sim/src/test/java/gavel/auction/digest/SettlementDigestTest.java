package gavel.auction.digest;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.Auction;
import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.EntityId;
import gavel.auction.Participants;
import gavel.auction.Sale;
import gavel.auction.Settlement;
import gavel.auction.Sha256;
import gavel.auction.Terms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettlementDigestTest {
  private static final Terms TERMS = Sale.of(10).terms();

  private static Settlement settle(Participants participants) {
    return Auction.settle(
        Book.of(
            List.of(
                Bid.simple(new EntityId(0, 2), 3, false, 1, 25_000_000),
                Bid.simple(new EntityId(0, 1), 2, true, 2, 5_000_000))),
        TERMS,
        participants);
  }

  @Test
  void theDigestIsTheHashOfLinesThatAnyoneCanRebuild() {
    String lines =
        """
        gavel-settlement-v1
        %s
        -
        2/1
        2
        0x00000000000000000000000000000001,-,-,5000000,0,5000000
        0x00000000000000000000000000000002,-,-,25000000,20000000,5000000
        0x00000000000000000000000000000001,-,0,0,0
        0x00000000000000000000000000000002,-,10,10,0
        """
            .formatted(TermsJson.sha256(TERMS));

    assertThat(settle(Participants.NONE).digest())
        .isEqualTo(Sha256.hexOf(lines.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theMachinesLanguageIsNoPartOfIt() {
    String digest = settle(Participants.NONE).digest();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("fa-IR"));
    try {
      assertThat(settle(Participants.NONE).digest()).isEqualTo(digest);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theParticipantsFileIsPartOfIt() {
    Participants file = new Participants(Map.of(), "0x00");
    assertThat(settle(file).digest()).isNotEqualTo(settle(Participants.NONE).digest());
  }

  @Test
  void theTermsOfATestSaleHaveOneJsonText() {
    assertThat(TermsJson.write(TERMS))
        .isEqualTo(
            "{\"allocation\":{\"remainder\":\"pro-rata\",\"tranches\":["
                + "{\"fill\":{\"weight\":\"unfilled\"},\"filter\":{\"margin\":\"above\"},"
                + "\"reserve\":\"rest\"},"
                + "{\"fill\":{\"weight\":\"unfilled\"},\"filter\":{\"margin\":\"at\"},"
                + "\"reserve\":\"rest\"}]},"
                + "\"bonuses\":{\"programs\":[],\"rounding\":\"down\",\"totals\":\"parts\"},"
                + "\"format\":1,\"lock\":{\"months\":12,\"regions\":[\"US\"]},"
                + "\"minimumBid\":\"0\","
                + "\"offer\":{\"decimals\":0,\"supply\":\"10\",\"token\":\"T\","
                + "\"totalSupply\":\"10\"},"
                + "\"price\":{\"max\":\"10\",\"min\":\"1\",\"rule\":\"clock\",\"tick\":\"1/1\"}}");
  }
}
