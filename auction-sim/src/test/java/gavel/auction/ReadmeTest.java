package gavel.auction;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.io.BookCsv;
import gavel.auction.io.EventLog;
import gavel.auction.io.ParticipantsCsv;
import gavel.auction.io.TermsToml;
import gavel.auction.live.LiveAuction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the README shows works as it is shown. */
class ReadmeTest {
  private static final Path SOURCE =
      Path.of("src", "test", "java", "gavel", "auction", "ReadmeTest.java");

  @TempDir private Path folder;

  /** The blocks of code in one language. */
  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  @Test
  void theExampleSettlesABook() throws IOException {
    Path file = folder.resolve("book.csv");
    Files.writeString(file, "entity,amount,price,lockup\nalice,2500,0.0450,true\n");
    List<String> lines = new ArrayList<>();

    Terms terms = TermsToml.preset("gensyn");
    Book book = BookCsv.read(file, terms.grid());
    Settlement settlement = Auction.settle(book, terms, Participants.NONE);
    String price = settlement.price().toDecimal(4);
    for (EntityOutcome entity : settlement.entities()) {
      lines.add(
          "%s pays %d of %d micro-USD for %d base units"
              .formatted(
                  entity.id().toString(), entity.accepted(), entity.committed(), entity.total()));
    }

    assertThat(price).isEqualTo("0.0001");
    assertThat(lines)
        .containsExactly(
            EntityId.of("alice")
                + " pays 2500000000 of 2500000000 micro-USD for 67500000000000000000000000 base"
                + " units");
    assertThat(Files.readString(SOURCE))
        .contains(blocks("java").getFirst().indent(4).stripTrailing());
  }

  @Test
  void theFilesAreReadAsTheyAreShown() throws IOException {
    List<String> csv = blocks("csv");
    var grid = TermsToml.preset("gensyn").grid();

    assertThat(BookCsv.parse(csv.get(0), "simple", grid).bids())
        .extracting(Bid::price)
        .containsExactlyInAnyOrder(450L, 300L);
    assertThat(BookCsv.parse(csv.get(1), "export", grid).committed()).isEqualTo(2_500_000_000L);
    assertThat(ParticipantsCsv.parse(csv.get(2), "participants").byId()).hasSize(2);
  }

  @Test
  void theTermsUseEveryTableAndAreRead() throws IOException {
    Terms terms = TermsToml.parse(blocks("toml").getFirst(), "example");

    assertThat(terms.allocation().tranches()).hasSize(3);
    assertThat(terms.bonuses().programs()).hasSize(6);
    assertThat(terms.lock().tge()).isPresent();
  }

  @Test
  void theEventLogIsReplayed() throws IOException {
    LiveAuction live = new LiveAuction(TermsToml.preset("gensyn"));

    assertThat(EventLog.parse(blocks("json").getFirst(), "log").stream().map(live::apply))
        .extracting(price -> price.committed())
        .containsExactly(2_500_000_000L, 2_000_000_000L);
  }
}
