package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.devnet.Devnet;
import gavel.devnet.DevnetDownException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A whole sale with faults by the packaged program, killed twice on its way.
 *
 * <p>GAVEL_ENTITIES says how many bidders, 500 where it is not set.
 */
class OperatorRehearseIT {

  private static final int ENTITIES =
      Integer.parseInt(System.getenv().getOrDefault("GAVEL_ENTITIES", "500"));

  @TempDir private Path home;

  @AfterEach
  void stopWhatATestThatFailedLeft() {
    try {
      Devnet.attach(home.resolve("rehearsal/data/gavel/devnet")).down();
    } catch (DevnetDownException gone) {
      return; // as it is to be
    }
  }

  @Test
  void aRehearsalThatWasKilledGoesOnAndEndsWithARunbookWithinTheGasBudget() throws Exception {
    Path folder = home.resolve("rehearsal");
    Path terms = home.resolve("terms.toml");
    Files.writeString(terms, "preset = \"gensyn\"\n");
    String[] line = {
      "operator",
      "rehearse",
      terms.toString(),
      "--into",
      folder.toString(),
      "--json",
      "--entities",
      Integer.toString(ENTITIES)
    };
    Packaged gavel = new Packaged(home).with("GAVEL_ANVIL", LocalNode.anvil().toString()).quick();

    Path diary = folder.resolve("diary.json");
    killAmongTheBids(gavel.start(line), diary);
    killAfterThePayout(gavel.start(line), diary);
    Run.Result done = gavel.gavel(line);

    assertThat(done.exit()).as(done.out() + done.err()).isZero();
    JsonNode json = done.json();
    assertThat(json.get("holds").asBoolean()).isTrue();
    assertThat(json.get("entities").asInt()).isEqualTo(ENTITIES);
    long used = Long.parseLong(json.get("gas_used").asString());
    long planned = Long.parseLong(json.get("gas_planned").asString());
    assertThat(Math.abs(used - planned) * 100).isLessThanOrEqualTo(5 * used);
    assertThat(calls(json, "withdraw")).isEqualTo(1);
    // Of few bidders it would only be told how busy the machine is.
    assertThat(json.get("engine_millis").asLong()).isLessThan(ENTITIES < 50_000 ? 60_000 : 2_000);
    assertThat(json.get("faults").valueStream().map(each -> each.get("what").asString()))
        .containsExactly(
            "reorganisation among the bids",
            "hostile bidders",
            "node down in the settlement",
            "settlement killed",
            "reorganisation in the settlement");
    assertThat(json.get("faults").valueStream().map(each -> each.get("mended").asBoolean()))
        .containsOnly(true);
    assertThat(Files.readString(folder.resolve("runbook.md")))
        .contains("`gavel operator stage commitment`")
        .contains("`gavel operator settle --send`")
        .contains("# What went wrong on purpose");
    assertThat(files(folder.resolve("safe")))
        .contains("open.json", "settlement.json", "finalize.json", refunds(), "tge.json");
    assertThat(
            gavel
                .gavel("operator", "rehearse", terms.toString(), "--into", folder.toString())
                .exit())
        .isEqualTo(3);
  }

  /** Of many bidders they are in several files, of which this is the first. */
  private static String refunds() {
    return ENTITIES > 1000 ? "refund-001.json" : "refund.json";
  }

  private static void killAmongTheBids(Packaged.Started started, Path diary) throws Exception {
    await(started, () -> text(diary).contains("\"bid\""));
    Thread.sleep(700);
    started.process().destroyForcibly().waitFor();
  }

  /** Killed when the proceeds were paid out, and before that was put down. */
  private static void killAfterThePayout(Packaged.Started started, Path diary) throws Exception {
    await(started, () -> text(diary).contains("\"distribute\""));
    started.process().destroyForcibly().waitFor();
    ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(Files.readString(diary));
    ObjectNode acts = (ObjectNode) json.get("acts");
    acts.remove("distribute");
    ((ObjectNode) acts.get("withdraw")).put("done", false);
    Files.writeString(diary, json.toString());
  }

  private static void await(Packaged.Started started, BooleanSupplier moment) throws Exception {
    long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!moment.getAsBoolean()) {
      assertThat(started.process().isAlive()).as(() -> said(started)).isTrue();
      assertThat(System.nanoTime()).isLessThan(giveUp);
      Thread.sleep(20);
    }
  }

  private static String said(Packaged.Started started) {
    return started.process().isAlive() ? "" : started.ended().toString();
  }

  private static int calls(JsonNode json, String act) {
    return json.get("acts")
        .valueStream()
        .filter(each -> each.get("act").asString().equals(act))
        .mapToInt(each -> each.get("calls").asInt())
        .sum();
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException beingReplaced) {
      return "";
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return all.map(each -> each.getFileName().toString()).toList();
    }
  }
}
