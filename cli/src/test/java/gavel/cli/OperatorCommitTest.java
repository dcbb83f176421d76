package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.descriptor.Keys;
import gavel.wallet.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One sale from the commitment before the close to the results that are published after it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorCommitTest {

  @TempDir private static Path home;
  private static LocalSale world;
  private static Path folder;

  @BeforeAll
  static void start() {
    world = LocalSale.up(home);
    folder = home.resolve("commitment");
    world.logIn("alice", "frank");
    world.operator("operator", "stage", "commitment", "--yes");
    place("alice", "0.05", "5M");
    place("frank", "0.05", "9M");
  }

  @AfterAll
  static void stop() {
    if (world != null) {
      world.close();
    }
  }

  @Test
  @Order(1)
  void participantsAreCommittedToOnceAndARunThatWasInterruptedKeepsItsSalts() {
    JsonNode looked = commit("--dry-run");
    assertThat(looked.get("dry_run").asBoolean()).isTrue();
    assertThat(folder).doesNotExist();

    try (CutOff node = CutOff.after(0, world.devnet().l1().network().endpoints().getFirst())) {
      Run.Result cut = run("operator", "--rpc-url", node.url(), "--yes");
      assertThat(cut.exit()).as(cut.err()).isIn(6, 9);
    }
    JsonNode committed = commit("--yes");
    assertThat(committed.get("rows").asInt()).isEqualTo(8);
    assertThat(world.devnet().descriptor().require(Keys.PARTICIPANTS_ROOT).hex())
        .isEqualTo(committed.get("root").asString());
    JsonNode again = commit("--yes");
    assertThat(again.get("transactions")).isEmpty();
    assertThat(again.get("transaction")).isEqualTo(committed.get("transaction"));
  }

  @Test
  @Order(2)
  void whoIsNoManagerCannotCommitAndOtherParticipantsAreNotTakenForTheCommittedOnes()
      throws IOException {
    Run.Result nobody =
        world.as(
            "grace", "operator", "commit", "--into", home.resolve("other").toString(), "--yes");
    assertThat(nobody.exit()).isEqualTo(4);
    assertThat(nobody.err()).contains("no manager");
    Path changed = changed();
    Run.Result other = run("operator", "--participants", changed.toString(), "--yes");
    assertThat(other.exit()).isEqualTo(3);
    assertThat(other.err()).contains("other participants").contains("--into");
  }

  @Test
  @Order(3)
  void anOpeningShowsItsHolderThatTheScoreIsTheCommittedOneAndAChangedScoreIsCaught()
      throws IOException {
    Path own = opening("frank");
    JsonNode shown = world.json("frank", "allocation", "show", "--opening", own.toString());
    assertThat(shown.at("/opening/holds").asBoolean()).isTrue();
    assertThat(shown.at("/opening/score").asLong()).isEqualTo(85);
    assertThat(Files.readString(own))
        .doesNotContain(world.devnet().sale().commitmentAt(0).entity().toString());

    Run.Result changed =
        world.as(
            "frank",
            "allocation",
            "show",
            "--opening",
            own.toString(),
            "--participants",
            changed().toString());
    assertThat(changed.exit()).isEqualTo(10);
    assertThat(changed.out()).contains("score 84").contains("score 85");

    Path forged = home.resolve("forged.json");
    Files.writeString(forged, Files.readString(own).replace(": 85", ": 99"));
    Run.Result caught = world.as("frank", "allocation", "show", "--opening", forged.toString());
    assertThat(caught.exit()).isEqualTo(10);
    assertThat(caught.out()).contains("not under the published root");

    Run.Result others = world.as("alice", "allocation", "show", "--opening", own.toString());
    assertThat(others.exit()).isEqualTo(10);
    assertThat(others.out()).contains("The opening is of entity");
  }

  @Test
  @Order(4)
  void preliminaryResultsAreSignedAndShownAndTheFinalOnesTakeTheirPlace() throws IOException {
    world.operator("operator", "stage", "cancellation", "--yes");
    Run.Result late = run("operator", "--into", home.resolve("late").toString(), "--yes");
    assertThat(late.exit()).isEqualTo(4);
    assertThat(late.err()).contains("counts only before");

    JsonNode told = world.operator("operator", "settle", "--preliminary", "--publish", "--yes");
    Path published = Path.of(told.get("published").asString());
    assertThat(published.resolve("participants.csv")).doesNotExist();
    JsonNode alice = world.json("alice", "allocation", "show");
    assertThat(alice.at("/published/kind").asString()).isEqualTo("preliminary");
    assertThat(alice.at("/published/signer").asString()).isEqualTo(address("operator").toString());
    assertThat(alice.at("/published/accepted")).isEqualTo(alice.at("/computed/accepted"));

    world.json("frank", "bid", "reduce", "--by", "1M", "--token", "usdc", "--yes");
    world.operator("operator", "stage", "settlement", "--yes");
    world.operator("operator", "settle", "--send", "--publish", "--yes");
    world.operator("operator", "finalize", "--yes");
    JsonNode done = world.json("alice", "allocation", "show");
    assertThat(done.at("/published/kind").asString()).isEqualTo("final");
    assertThat(done.at("/published/accepted")).isEqualTo(done.at("/on_chain/accepted"));
    JsonNode verified =
        world.operator(
            "verify",
            "settlement",
            "--commitment",
            world.devnet().descriptor().require(Keys.COMMITMENT_TRANSACTION).hex(),
            "--rows",
            folder.resolve("auditors.json").toString());
    assertThat(verified.get("holds").asBoolean()).isTrue();
    withoutABundle();
  }

  /** The chain, the descriptor's terms and the committed rows are enough to clear again. */
  private static void withoutABundle() throws IOException {
    Path bundle = home.resolve(".local/share/gavel/bundles/devnet-final");
    Path aside = Files.move(bundle, home.resolve("aside"));
    try {
      JsonNode cleared =
          world.operator(
              "verify",
              "settlement",
              "--commitment",
              world.devnet().descriptor().require(Keys.COMMITMENT_TRANSACTION).hex(),
              "--rows",
              folder.resolve("auditors.json").toString());
      List<String> names = new ArrayList<>();
      cleared.get("parts").forEach(part -> names.add(part.get("name").asString()));
      assertThat(names)
          .containsExactly("book", "locks", "commitment", "allocations", "refunds", "totals");
      Run.Result without = world.as("operator", "verify", "settlement", "--by-terms");
      assertThat(without.exit()).as("frank's score is not known then").isEqualTo(10);
    } finally {
      Files.move(aside, bundle);
    }
  }

  @Test
  @Order(5)
  void resultsThatWereTamperedWithOrSignedBySomeoneElseAreNotRelied() throws IOException {
    Path published = home.resolve(".local/share/gavel/devnet/published/final");
    Path copy = home.resolve("copy/final");
    Files.createDirectories(copy);
    for (String name : List.of("bundle.json", "settlement.csv", "tokens.csv", "signature.txt")) {
      Files.copy(published.resolve(name), copy.resolve(name));
    }
    String[] show = {"allocation", "show", "--results", copy.getParent().toString()};
    assertThat(world.as("alice", show).exit()).isZero();

    String signature = Files.readString(copy.resolve("signature.txt"));
    Files.writeString(
        copy.resolve("signature.txt"),
        signature.replace(address("operator").toString(), address("grace").toString()));
    Run.Result others = world.as("alice", show);
    assertThat(others.exit()).isEqualTo(10);
    assertThat(others.out()).contains("signature is not");
    Files.writeString(copy.resolve("signature.txt"), signature);

    Files.writeString(
        copy.resolve("settlement.csv"),
        Files.readString(copy.resolve("settlement.csv")).replaceFirst("000000", "000001"));
    Run.Result changed = world.as("alice", show);
    assertThat(changed.exit()).isEqualTo(3);
    assertThat(changed.err()).contains("was changed");
  }

  private static Path changed() throws IOException {
    Path file = home.resolve("changed.csv");
    String local = Files.readString(home.resolve(".local/share/gavel/devnet/participants.csv"));
    return Files.writeString(file, local.replace(",85,", ",84,"));
  }

  private static Path opening(String person) {
    String entity =
        world.devnet().sale().walletState(address(person)).orElseThrow().entity().toString();
    return folder.resolve("openings").resolve(entity + ".json");
  }

  private static Run.Result run(String account, String... more) {
    List<String> args = new ArrayList<>(List.of("operator", "commit"));
    if (!List.of(more).contains("--into")) {
      args.addAll(List.of("--into", folder.toString()));
    }
    args.addAll(List.of(more));
    return world.as(account, args.toArray(String[]::new));
  }

  private static JsonNode commit(String... more) {
    List<String> args = new ArrayList<>(List.of(more));
    args.add("--json");
    Run.Result result = run("operator", args.toArray(String[]::new));
    assertThat(result.exit()).as(result.err()).isZero();
    return result.json();
  }

  private static void place(String person, String price, String amount) {
    world.place(person, price, amount, "usdc", "--no-lock");
  }

  private static Address address(String account) {
    return world.devnet().account(account).address();
  }
}
