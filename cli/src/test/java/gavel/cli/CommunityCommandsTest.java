package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.descriptor.Descriptors;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CommunityCommandsTest {
  private static final String WALLET = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
  private static final String KEY =
      "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";
  private static final String ENTITY = "0x000102030405060708090a0b0c0d0e0f";

  @TempDir private Path home;
  private Run run;
  private String activity;
  private String policy;
  private String out;

  @BeforeEach
  void prepare() {
    run = new Run().with("HOME", home.toString());
    activity =
        file(
            "activity.csv",
            """
            wallet,activity,social,earnings,first_seen,last_seen
            %s,400,7,0,0,172800
            0x0000000000000000000000000000000000000001,5,0,0,0,864000
            """
                .formatted(WALLET));
    policy = file("policy.toml", ExampleFiles.POLICY);
    out = home.resolve("snapshot").toString();
  }

  @Test
  void aSnapshotIsMadeAndExplained() {
    assertThat(make().out()).contains("Snapshot of 2 people", "scored     1", "priority   1");
    Run.Result explained =
        ok("community", "explain", WALLET, "--snapshot", out + "/community.jsonl");
    assertThat(explained.out())
        .contains("activity  400", "score      100", "rank       1 of 2", "× 1.5000", "× 2.0000");
    assertThat(
            ok(
                    "community",
                    "explain",
                    "0x0000000000000000000000000000000000000001",
                    "--snapshot",
                    out + "/community.jsonl",
                    "--json")
                .json()
                .at("/shortfalls/0")
                .asString())
        .isEqualTo("activity is 5; the minimum is 10");
  }

  @Test
  void theManualNamesEveryMemberOfThePublishedFile() throws IOException {
    make();
    String page = Files.readString(Path.of("..", "man", "gavel-community.5")).replace("\\-", "-");
    for (String line : read("snapshot/community.jsonl").lines().toList()) {
      assertThat(page).contains(JsonMapper.shared().readTree(line).propertyNames());
    }
  }

  @Test
  void aLinkedWalletCountsForItsEntityInTheParticipantsFile() {
    String links = home.resolve("links.jsonl").toString();
    ok(
        "wallet",
        "import",
        "alice",
        "--key-file",
        file("key", KEY + "\n"),
        "--password-file",
        file("password", "correct horse\n"),
        "--light");
    addSale();
    ok(
        "community",
        "link",
        "--account",
        "alice",
        "--entity-id",
        ENTITY,
        "--sale",
        "mine",
        "--password-file",
        home.resolve("password").toString(),
        "--yes",
        "--out",
        links);
    make("--links", links, "--sale", "mine");
    assertThat(read("snapshot/participants.csv"))
        .isEqualTo("entity,region,forced_lock,score,multiplier\n" + ENTITY + ",,,100,15000\n");
  }

  @Test
  void aBadRowAnUnknownWalletAndAChangedFileEndWithTheirExitCodes() throws IOException {
    make();
    Path published = home.resolve("snapshot/community.jsonl");
    assertThat(
            run.gavel(
                    "community",
                    "explain",
                    "0x0000000000000000000000000000000000000009",
                    "--snapshot",
                    published.toString())
                .exit())
        .isEqualTo(7);
    Files.writeString(published, read("snapshot/community.jsonl").replace("\"100\"", "\"101\""));
    Run.Result changed =
        run.gavel("community", "explain", WALLET, "--snapshot", published.toString());
    assertThat(changed.exit()).isEqualTo(3);
    assertThat(changed.err()).contains("its figures make 100");
    file("activity.csv", "wallet\n");
    assertThat(
            run.gavel(
                    "operator",
                    "snapshot",
                    "make",
                    "--activity",
                    activity,
                    "--policy",
                    policy,
                    "--out",
                    out)
                .exit())
        .isEqualTo(3);
  }

  /** The preset with what it leaves empty. */
  private void addSale() {
    try (InputStream preset = Descriptors.class.getResourceAsStream("gensyn.toml")) {
      String text = new String(preset.readAllBytes(), StandardCharsets.UTF_8);
      String whole =
          text.replace(
              "uuid = { unknown = \"not published\" }",
              "uuid = { value = \"00000000-0000-4000-8000-000000000001\", standing = \"assumed\","
                  + " source = \"this test\" }");
      ok("sale", "add", file("sale.toml", whole), "--name", "mine");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Run.Result make(String... more) {
    String[] command = {
      "operator", "snapshot", "make", "--activity", activity, "--policy", policy, "--out", out
    };
    String[] all = Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return ok(all);
  }

  private Run.Result ok(String... args) {
    Run.Result result = run.gavel(args);
    assertThat(result.exit()).as(result.err()).isZero();
    return result;
  }

  private String read(String name) {
    try {
      return Files.readString(home.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String file(String name, String content) {
    PrivateFiles.write(home.resolve(name), content);
    return home.resolve(name).toString();
  }
}
