package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OperatorChecklistIT {

  @TempDir private Path home;

  @Test
  void theListSaysWhatIsLeftWhatHasNoWayBackAndWhatIsWrong() throws Exception {
    try (PackagedSale sale = PackagedSale.up(home)) {
      Path prices = home.resolve("prices.json");
      write(prices, "0.9998", "1.0001");
      String line = "operator checklist --prices " + prices;

      Run.Result before = sale.ok("operator", line);
      assertThat(before.out())
          .contains("Sale devnet in stage PreOpen. ! has no way back.")
          .contains("! next: open the sale for bids")
          .contains("gavel operator stage commitment")
          .contains("TOKEN_RECOVERER_ROLE")
          .contains("USDC trades at $0.9998")
          .contains("0 wrong, ");

      sale.ok("operator", "operator stage commitment --yes");
      Run.Result open = sale.ok("operator", line + " --json");
      List<JsonNode> next =
          open.json()
              .get("items")
              .valueStream()
              .filter(each -> each.get("found").asString().startsWith("next: "))
              .toList();
      assertThat(next).hasSize(1);
      assertThat(next.getFirst().get("remedy").asString()).isEqualTo("gavel operator commit");
      assertThat(next.getFirst().get("irreversible").asBoolean()).isTrue();

      write(prices, "0.9998", "0.9713");
      sale.ok("operator", "operator pause --yes");
      Run.Result depegged = sale.as("operator", line);
      assertThat(depegged.exit()).isEqualTo(10);
      assertThat(depegged.out())
          .contains("USDT trades at $0.9713, more than half a cent from a dollar")
          .contains("Pause the sale: gavel operator pause")
          .contains("the sale is paused")
          .contains("2 wrong, ");

      Files.writeString(prices, "{}");
      assertThat(sale.as("operator", line).exit()).isEqualTo(3);
      Files.delete(prices);
      assertThat(sale.as("operator", line).err())
          .isEqualTo(
              "gavel: there is no price file at " + prices + ". Check the path: --prices FILE\n");
    }
  }

  private static void write(Path file, String usdc, String usdt) throws Exception {
    Files.writeString(
        file,
        "{\"format\": 1, \"at\": \"%s\", \"usd\": {\"usdc\": \"%s\", \"usdt\": \"%s\"}}"
            .formatted(Instant.now(), usdc, usdt));
  }
}
