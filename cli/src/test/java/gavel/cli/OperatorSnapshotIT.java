package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.descriptor.Descriptors;
import gavel.wallet.Address;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From scripted rounds on a node to a person's explanation, by the packaged program. */
class OperatorSnapshotIT {
  private static final Address ANN = Address.parse("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
  private static final String ANNS_KEY =
      "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
  private static final Address BEN = Address.parse("0x00000000000000000000000000000000000000b1");
  private static final String ENTITY = "0x000102030405060708090a0b0c0d0e0f";
  private static final long START = 4_000_000_000L;
  private static final String POLICY =
      """
      format = 1
      [minimum]
      activity = 3
      [[component]]
      of = "activity"
      transform = "sqrt"
      cap = 100
      weight = 10
      [[component]]
      of = "earnings"
      transform = "linear"
      cap = 10
      weight = 1
      [rank]
      priority = 1
      [[sale_multiplier]]
      top = 1
      bps = 15000
      [[mainnet_multiplier]]
      top = 2
      bps = 20000
      """;

  @TempDir private Path home;

  @Test
  void roundsOnTheTestnetBecomeASnapshotThatAnyoneCanCheckAndAlwaysTheSame() throws IOException {
    try (ScriptedSwarm swarm = ScriptedSwarm.start(home.resolve("node"), ANN)) {
      swarm.register(START, ANN, "a1");
      swarm.register(START + 10, ANN, "a2");
      swarm.register(START + 20, BEN, "b1");
      swarm.round(START + 100, List.of("a1", "b1"), List.of(5, -3), "a1", List.of("a2", "b1"));
      swarm.round(START + 200, List.of("a2"), List.of(7), "a2", List.of("b1"));
      long block = swarm.block();
      swarm.round(START + 300, List.of("b1"), List.of(1), "b1", List.of("a1"));

      // Two wins and a vote for Ann; two votes for Ben, whose win is of a later block.
      String rows =
          """
          wallet,activity,social,earnings,first_seen,last_seen
          0x00000000000000000000000000000000000000B1,2,0,-3,4000000020,4000000100
          0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266,3,0,12,4000000000,4000000200
          """;
      assertThat(pull(swarm, block, "first.csv")).isEqualTo(rows);
      assertThat(pull(swarm, block, "again.csv")).isEqualTo(read("first.csv"));
    }
    link();
    Files.writeString(home.resolve("policy.toml"), POLICY);
    Files.writeString(home.resolve("turned.csv"), turned(read("first.csv")));
    Map<String, String> snapshot = make("first.csv", "one");
    assertThat(make("first.csv", "two")).isEqualTo(snapshot);
    assertThat(make("turned.csv", "three")).isEqualTo(snapshot);
    assertThat(snapshot.keySet())
        .containsExactly("community.jsonl", "multipliers.json", "participants.csv");
    // √3 × 10, rounded down, and 10 of 12 earnings.
    assertThat(snapshot.get("participants.csv"))
        .isEqualTo("entity,region,forced_lock,score,multiplier\n" + ENTITY + ",,,27,15000\n");
    assertThat(snapshot.get("community.jsonl")).doesNotContain(ENTITY.substring(2));

    explain();
  }

  private void explain() throws IOException {
    Packaged participant = new Packaged(home).quick();
    JsonNode ann =
        ok(participant, "community explain " + ANN + " --snapshot one/community.jsonl --json")
            .json();
    assertThat(ann.path("score").asString()).isEqualTo("27");
    assertThat(ann.path("rank").asInt()).isEqualTo(1);
    assertThat(ann.path("sale_bps").asInt()).isEqualTo(15_000);
    assertThat(ann.path("mainnet_bps").asInt()).isEqualTo(20_000);
    Run.Result ben =
        ok(participant, "community explain " + BEN + " --snapshot one/community.jsonl");
    assertThat(ben.out()).contains("activity is 2; the minimum is 3").contains("× 1.0000");
    Path published = home.resolve("one/community.jsonl");
    Files.writeString(published, read("one/community.jsonl").replace("\"27\"", "\"28\""));
    Run.Result changed =
        participant.gavel("community", "explain", ANN.toString(), "--snapshot", "" + published);
    assertThat(changed.exit()).isEqualTo(3);
    assertThat(changed.err()).contains("its figures make 27");
  }

  private String pull(ScriptedSwarm swarm, long block, String out) throws IOException {
    ok(
        new Packaged(home).quick(),
        "operator snapshot pull --network gensyn-testnet --rpc-url %s --contract %s --block %d --out %s"
            .formatted(swarm.endpoint(), swarm.contract(), block, out));
    return read(out);
  }

  /** Ann signs that her testnet wallet is her entity's. */
  private void link() throws IOException {
    PrivateFiles.write(home.resolve("key"), ANNS_KEY + "\n");
    PrivateFiles.write(home.resolve("password"), "correct horse\n");
    try (InputStream preset = Descriptors.class.getResourceAsStream("gensyn.toml")) {
      String text = new String(preset.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          home.resolve("sale.toml"),
          text.replace(
              "uuid = { unknown = \"not published\" }",
              "uuid = { value = \"00000000-0000-4000-8000-000000000001\", standing = \"assumed\","
                  + " source = \"this test\" }"));
    }
    Packaged ann = new Packaged(home).quick();
    ok(ann, "sale add sale.toml --name mine");
    ok(ann, "wallet import ann --key-file key --password-file password --light");
    ok(
        ann,
        "community link --account ann --entity-id %s --sale mine --password-file password --yes --out links.jsonl"
            .formatted(ENTITY));
  }

  private Map<String, String> make(String activity, String out) throws IOException {
    ok(
        new Packaged(home).quick(),
        "operator snapshot make --activity %s --policy policy.toml --links links.jsonl --sale mine --out %s"
            .formatted(activity, out));
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> written = Files.list(home.resolve(out))) {
      for (Path file : written.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }

  /** The rows the other way round. */
  private static String turned(String csv) {
    List<String> lines = csv.lines().toList();
    return lines.getFirst()
        + "\n"
        + String.join("\n", lines.subList(1, lines.size()).reversed())
        + "\n";
  }

  private String read(String name) throws IOException {
    return Files.readString(home.resolve(name));
  }

  private static Run.Result ok(Packaged gavel, String line) {
    Run.Result result = gavel.gavel(line.split(" ", -1));
    assertThat(result.exit()).as(line + "\n" + result.err()).isZero();
    return result;
  }
}
