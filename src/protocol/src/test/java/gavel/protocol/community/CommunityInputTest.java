package gavel.protocol.community;

import static gavel.protocol.community.CommunityTest.wallet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.auction.EntityId;
import gavel.auction.io.BadInput;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.secret.Secret;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommunityInputTest {
  private static final UUID SALE = UUID.fromString("0f3a6c1e-2b4d-4e8f-9a70-123456789abc");
  private static final EntityId ANN = EntityId.of("ann");
  private final KeySigner key =
      KeySigner.of(Secret.of(Bytes.parse("0x" + "11".repeat(32)).toArray()));

  @Test
  void activityIsReadAsItIsWritten() {
    List<Activity> rows =
        ActivityCsv.parse(
            """
            wallet,activity,social,earnings,first_seen,last_seen
            # testnet
            0x0000000000000000000000000000000000000001, 5, 0, -7, 2026-01-01T00:00:00Z, 1767312000
            """,
            "activity.csv");
    assertThat(rows)
        .containsExactly(
            new Activity(
                wallet(1),
                BigInteger.valueOf(5),
                BigInteger.ZERO,
                BigInteger.valueOf(-7),
                1_767_225_600,
                1_767_312_000));
    assertThat(ActivityCsv.parse(ActivityCsv.write(rows), "again.csv")).isEqualTo(rows);
  }

  @Test
  void everyBadRowIsNamed() {
    String row = "0x0000000000000000000000000000000000000001,5,0,0,10,20\n";
    assertThatThrownBy(
            () ->
                ActivityCsv.parse(
                    ActivityCsv.HEADER
                        + "\n"
                        + row
                        + row
                        + row.replace(",5,", ",-5,")
                        + row.replace(",20", ",5")
                        + row.replace(",0,0,", ",0.5,0,")
                        + "x,1,1,1,1,1\n1,2\n",
                    "activity.csv"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("activity.csv, line 3: repeats wallet")
        .hasMessageContaining("line 4: points are 0 or more, got -5 and 0")
        .hasMessageContaining("line 5: last_seen 5 is before first_seen 10")
        .hasMessageContaining("line 6: social is \"0.5\", wanted a whole number")
        .hasMessageContaining("line 7:")
        .hasMessageContaining("line 8: has 2 fields, wanted 6");
    assertThatThrownBy(() -> ActivityCsv.parse("who,what\n", "activity.csv"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("wanted wallet,activity");
  }

  @Test
  void aLinkCountsOnlyIfTheTestnetWalletSignedItForThisSale() {
    LinkProof proof = LinkProof.sign(ANN, SALE, key);
    assertThat(Links.parse(proof.toJson() + "\n\n" + proof.toJson(), "links.jsonl", SALE))
        .isEqualTo(new Links(Map.of(key.address(), ANN)));
    assertLink(proof, new UUID(1, 2), "The link is for the sale");
    assertLink(
        new LinkProof(wallet(1), ANN, SALE, proof.signature()),
        SALE,
        "was not signed by that wallet");
    assertLink(
        new LinkProof(key.address(), EntityId.of("ben"), SALE, proof.signature()),
        SALE,
        "was not signed by that wallet");
    String both = proof.toJson() + "\n" + LinkProof.sign(EntityId.of("ben"), SALE, key).toJson();
    assertThatThrownBy(() -> Links.parse(both, "links.jsonl", SALE))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("links.jsonl, line 2: The wallet")
        .hasMessageContaining("it counts for one entity");
  }

  private static void assertLink(LinkProof proof, UUID sale, String message) {
    assertThatThrownBy(() -> Links.parse(proof.toJson(), "links.jsonl", sale))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(message);
  }
}
