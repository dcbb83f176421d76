package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.descriptor.Slot;
import gavel.wallet.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OperatorPermitTest {

  @TempDir private static Path home;
  private static LocalSale world;

  /** The local sale as one without a registration service. */
  private static String sale;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    world = LocalSale.up(home);
    SaleDescriptor local =
        world.devnet().descriptor().with(Keys.API, new Slot.Empty<>("there is none"));
    sale = Files.writeString(home.resolve("sale.toml"), Descriptors.write(local)).toString();
    world.operator("operator", "stage", "commitment", "--yes");
  }

  @AfterAll
  static void stop() {
    if (world != null) {
      world.close();
    }
  }

  @Test
  void aPermitThatIsSignedByHandIsTakenByTheBidderAndLetsThemBid() {
    Run.Result none = bidder("alice", "bid", "place", "--price", "0.05", "--amount", "2500");
    assertThat(none.exit()).isEqualTo(7);
    assertThat(none.err()).contains("no registration service").contains("--import");

    Path file = folder.resolve("alice.json");
    Run.Result signed = permit("alice", file, "--max-amount", "5000", "--yes", "--json");
    assertThat(signed.exit()).as(signed.err()).isZero();
    // What is signed is shown before, decoded.
    assertThat(signed.err()).contains("Permit for " + address("alice")).contains("$5,000.00");
    assertThat(signed.json().at("/permits/0/signer").asString())
        .isEqualTo(address("permit-signer").toString());

    Run.Result taken = bidder("alice", "register", "permit", "--import", file.toString());
    assertThat(taken.exit()).as(taken.err()).isZero();
    Run.Result above = bidder("alice", "bid", "place", "--price", "0.05", "--amount", "6000");
    assertThat(above.exit()).isEqualTo(4);
    assertThat(above.err()).contains("BidExceedsMaxAmount");
    Run.Result bid = bidder("alice", "bid", "place", "--price", "0.05", "--amount", "2500");
    assertThat(bid.exit()).as(bid.err()).isZero();
  }

  @Test
  void aBidIsPlacedWithAPermitFileAndWithoutImportingIt() {
    Path file = folder.resolve("bob.json");
    assertThat(permit("bob", file, "--yes").exit()).isZero();
    Run.Result bid =
        bidder(
            "bob",
            "bid",
            "place",
            "--price",
            "0.04",
            "--amount",
            "300",
            "--permit",
            file.toString());
    assertThat(bid.exit()).as(bid.err()).isZero();
  }

  @Test
  void everyReasonWhyAPermitWouldBeOfNoUseIsFoundBeforeItIsSigned() {
    Path file = folder.resolve("permit.json");
    Run.Result refused =
        world.as(
            "operator",
            command(
                "carol",
                file,
                "--min-amount",
                "10",
                "--max-amount",
                "5",
                "--expires",
                "2020-01-01T00:00:00Z",
                "--min-tick",
                "9",
                "--max-tick",
                "8",
                "--yes"));
    assertThat(refused.exit()).isEqualTo(4);
    assertThat(refused.err())
        .contains("UnauthorizedSigner")
        .contains("PurchasePermitExpired")
        .contains("BidBelowMinAmount")
        .contains("BidPriceBelowMinPrice")
        // The terms make buyers of carol's region lock.
        .contains("--force-lock");
    assertThat(file).doesNotExist();
  }

  @Test
  void manyPermitsAreSignedFromAFileOrNone() throws IOException {
    Path csv = folder.resolve("people.csv");
    String header = "entity,wallet,min_amount,max_amount,forced_lock\n";
    Files.writeString(
        csv,
        header
            + "dave,%s,,1000,\n".formatted(address("dave"))
            + "heidi,%s,10,20.5,true\n".formatted(address("heidi")));
    String[] args = {
      "operator",
      "permit",
      "--sale",
      sale,
      "--file",
      csv.toString(),
      "--into",
      folder.resolve("permits").toString(),
      "--yes",
      "--json"
    };
    JsonNode signed = world.as("permit-signer", args).json();
    assertThat(signed.get("permits")).hasSize(2);
    assertThat(signed.at("/permits/1/max_amount").asString()).isEqualTo("20500000");
    assertThat(signed.at("/permits/1/forced_lock").asBoolean()).isTrue();

    Files.writeString(csv, header + "dave,0x12,,1.1234567,perhaps\n,%s,,,\n".formatted(sale));
    Run.Result bad = world.as("permit-signer", args);
    assertThat(bad.exit()).isEqualTo(3);
    assertThat(bad.err()).contains("line 2").contains("at most 6").contains("true or false");
  }

  @Test
  void aPermitOfAnotherWalletOrSignerIsNotTaken() {
    Path file = folder.resolve("erin.json");
    assertThat(permit("erin", file, "--expires", "1h", "--yes").exit()).isZero();
    Run.Result others = bidder("grace", "register", "permit", "--import", file.toString());
    assertThat(others.exit()).isEqualTo(7);
    assertThat(others.err()).contains("is for the wallet").contains("--account");
    world.devnet().warp(Duration.ofHours(2));
    Run.Result expired = bidder("erin", "register", "permit", "--import", file.toString());
    assertThat(expired.exit()).isEqualTo(7);
    assertThat(expired.err()).contains("expired");
  }

  private Run.Result permit(String person, Path file, String... more) {
    return world.as("permit-signer", command(person, file, more));
  }

  private static String[] command(String person, Path file, String... more) {
    List<String> args = new ArrayList<>(List.of("operator", "permit", "--sale", sale));
    args.addAll(List.of("--for-entity", person, "--wallet", person, "--out", file.toString()));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  private static Run.Result bidder(String person, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--sale", sale));
    if (args[0].equals("bid")) {
      all.addAll(List.of("--token", "usdc", "--yes"));
    }
    return world.as(person, all.toArray(String[]::new));
  }

  private static Address address(String account) {
    return world.devnet().account(account).address();
  }
}
