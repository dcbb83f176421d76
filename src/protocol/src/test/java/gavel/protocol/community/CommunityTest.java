package gavel.protocol.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.auction.EntityId;
import gavel.auction.Participant;
import gavel.auction.Participants;
import gavel.auction.io.ParticipantsCsv;
import gavel.protocol.claim.MerkleProof;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommunityTest {
  private static final String POLICY =
      """
      format = 1
      [minimum]
      activity = 10
      days = 2
      [[component]]
      of = "activity"
      transform = "sqrt"
      cap = 10000
      weight = 10
      [[component]]
      of = "social"
      transform = "log2"
      cap = 1023
      weight = 3
      [[component]]
      of = "earnings"
      transform = "linear"
      cap = 50
      weight = 1
      [rank]
      tie_breaks = ["days"]
      priority = 2
      [[sale_multiplier]]
      top = 1
      bps = 15000
      [[sale_multiplier]]
      min_score = 100
      bps = 11000
      [[mainnet_multiplier]]
      top = 2
      bps = 30000
      [workstation]
      by = "earnings"
      places = 1
      """;
  private static final long DAY = 86_400;
  private static final EntityId ANN = EntityId.of("ann");
  private static final EntityId BEN = EntityId.of("ben");

  /** Two wallets of Ann's, one of Ben's, one of nobody's, one that did too little. */
  private static final List<Activity> ROWS =
      List.of(
          row(1, 50, 3, -5, 0, DAY),
          row(2, 50, 4, 60, DAY, 3 * DAY),
          row(3, 400, 0, 0, 0, 2 * DAY),
          row(4, 400, 0, 0, 0, 5 * DAY),
          row(5, 9, 1023, 1000, 0, DAY));

  private static final Links LINKS =
      new Links(Map.of(wallet(1), ANN, wallet(2), ANN, wallet(3), BEN));
  private final Policy policy = PolicyToml.parse(POLICY, "policy.toml");
  private final CommunitySnapshot snapshot = CommunitySnapshot.of(policy, ROWS, LINKS);

  @Test
  void walletsOfOneEntityAreSummedThenScoredRankedAndGivenTheirPlaces() {
    assertThat(snapshot.standings())
        .containsExactly(
            // Both scored 200; wallet 4 was there for longer.
            ranked(
                List.of(4), Optional.empty(), total(400, 0, 0, 0, 5 * DAY), 200, 1, 15_000, 30_000),
            ranked(
                List.of(3), Optional.of(BEN), total(400, 0, 0, 0, 2 * DAY), 200, 2, 11_000, 30_000),
            // 10 √100 + 3 log2 8 + 50 (60 − 5 is over the cap)
            new Standing(
                List.of(wallet(1), wallet(2)),
                Optional.of(ANN),
                total(100, 7, 55, 0, 3 * DAY),
                List.of(),
                BigInteger.valueOf(100 + 9 + 50),
                Optional.of(3),
                false,
                11_000,
                10_000,
                Optional.of(1)),
            new Standing(
                List.of(wallet(5)),
                Optional.empty(),
                total(9, 1023, 1000, 0, DAY),
                List.of("activity is 9; the minimum is 10", "days is 1; the minimum is 2"),
                BigInteger.ZERO,
                Optional.empty(),
                false,
                10_000,
                10_000,
                Optional.empty()));
  }

  @Test
  void theOrderOfTheRowsChangesNothing() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      List<Activity> shuffled = new ArrayList<>(ROWS);
      Collections.shuffle(shuffled, random);
      assertThat(CommunitySnapshot.of(policy, shuffled, LINKS)).isEqualTo(snapshot);
    }
  }

  @Test
  void spreadingActivityOverWalletsOfOneEntityGainsNothing() {
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      long whole = random.nextInt(20_000);
      long part = random.nextInt((int) whole + 1);
      List<Activity> split =
          List.of(row(1, part, 0, 0, 0, 9 * DAY), row(2, whole - part, 0, 0, 0, 9 * DAY));
      List<Activity> one = List.of(row(1, whole, 0, 0, 0, 9 * DAY));
      assertThat(CommunitySnapshot.of(policy, split, LINKS).standings().getFirst().score())
          .isEqualTo(CommunitySnapshot.of(policy, one, LINKS).standings().getFirst().score());
    }
  }

  @Test
  void transformsAreExact() {
    assertThat(Transform.SQRT.thousandths(BigInteger.TWO)).isEqualTo(1414);
    assertThat(Transform.LOG2.thousandths(BigInteger.ZERO)).isEqualTo(0);
    assertThat(Transform.LOG2.thousandths(BigInteger.valueOf(1023))).isEqualTo(10_000);
    assertThat(Transform.LOG2.thousandths(BigInteger.TWO)).isEqualTo(1584);
    assertThat(Transform.LINEAR.thousandths(BigInteger.TEN)).isEqualTo(10_000);
  }

  @Test
  void theEngineGetsWhatIsKnownOfLinkedEntities() {
    Participants base =
        ParticipantsCsv.parse(
            "entity,region,forced_lock,score,multiplier\n%s,us,true,5,20000\ncarl,eu,,3,\n"
                .formatted(ANN),
            "base.csv");
    Participants merged =
        ParticipantsCsv.parse(SnapshotParticipants.csv(snapshot, base), "participants.csv");
    assertThat(merged.byId())
        .isEqualTo(
            Map.of(
                ANN,
                new Participant(ANN, "us", Optional.of(true), 0, 11_000),
                BEN,
                new Participant(BEN, "", Optional.empty(), 200, 11_000),
                EntityId.of("carl"),
                new Participant(EntityId.of("carl"), "eu", Optional.empty(), 3, 10_000)));
  }

  @Test
  void everyWalletWithAMultiplierProvesItAgainstTheRoot() {
    MultiplierTree tree = MultiplierTree.of(snapshot).orElseThrow();
    assertThat(tree.size()).isEqualTo(2);
    for (int wallet : List.of(3, 4)) {
      Bytes leaf = MultiplierTree.hash(wallet(wallet), 30_000);
      assertThat(MerkleProof.root(leaf, tree.proof(wallet(wallet)).orElseThrow()))
          .isEqualTo(tree.root());
    }
    assertThat(tree.proof(wallet(1))).isEmpty();
    assertThat(tree.toJson())
        .startsWith("{\"format\":\"standard-v1\",\"leafEncoding\":[\"address\",\"uint256\"]");
    assertThat(MultiplierTree.of(CommunitySnapshot.of(policy, List.of(), Links.NONE))).isEmpty();
  }

  @Test
  void thePublishedFileExplainsEveryWalletAndNamesNoEntity() {
    String text = CommunityFile.of(snapshot).write();
    CommunityFile file = CommunityFile.parse(text, "community.jsonl");
    assertThat(file.write()).isEqualTo(text);
    assertThat(file.explain(wallet(2)))
        .contains(
            new Explanation(
                wallet(2),
                2,
                total(100, 7, 55, 0, 3 * DAY),
                List.of(),
                List.of(BigInteger.valueOf(100), BigInteger.valueOf(9), BigInteger.valueOf(50)),
                BigInteger.valueOf(159),
                Optional.of(3),
                false,
                11_000,
                10_000,
                Optional.of(1)));
    assertThat(file.explain(wallet(9))).isEmpty();
    assertThat(file.root()).isEqualTo(MultiplierTree.of(snapshot).map(MultiplierTree::root));
    assertThat(text).doesNotContain(ANN.toString());
  }

  @Test
  void aChangedFileIsCaught() {
    String text = CommunityFile.of(snapshot).write();
    assertChanged(text.replace("\"score\":\"159\"", "\"score\":\"160\""), "its figures make 159");
    assertChanged(text.replace("\"activity\":\"100\"", "\"activity\":\"900\""), "figures make");
    assertChanged(text.replace("weight = 3", "weight = 4"), "does not have the hash");
    assertChanged(text.substring(0, text.lastIndexOf("{")), "it was cut off or changed");
    assertChanged("{}", "wanted gavel.community/1");
  }

  @Test
  void aMalformedPolicyIsRefusedWithTheKey() {
    assertPolicy(
        "transform = \"sqrt\"", "transform = \"square\"", "component[0].transform is square");
    assertPolicy("bps = 30000", "bps = 30001", "at most 30000 basis points, got 30001");
    assertPolicy("bps = 15000", "bps = 9999", "at least 10000 basis points, got 9999");
    assertPolicy(
        "priority = 2",
        "prioritty = 2",
        "rank.prioritty is no key of a policy; did you mean priority?");
    assertPolicy("cap = 1023", "", "component[1].cap is missing");
    assertPolicy("format = 1", "format = 2", "this program reads 1");
    assertPolicy("top = 1\nbps", "bps", "names top, min_score or both");
  }

  private static void assertPolicy(String from, String to, String message) {
    assertThatThrownBy(() -> PolicyToml.parse(POLICY.replace(from, to), "policy.toml"))
        .isInstanceOf(CommunityException.class)
        .hasMessageContaining(message);
  }

  private static void assertChanged(String text, String message) {
    assertThatThrownBy(() -> CommunityFile.parse(text, "community.jsonl"))
        .isInstanceOf(CommunityException.class)
        .hasMessageContaining(message);
  }

  private static Standing ranked(
      List<Integer> wallets,
      Optional<EntityId> entity,
      Totals totals,
      long score,
      int rank,
      int sale,
      int mainnet) {
    return new Standing(
        wallets.stream().map(CommunityTest::wallet).toList(),
        entity,
        totals,
        List.of(),
        BigInteger.valueOf(score),
        Optional.of(rank),
        true,
        sale,
        mainnet,
        Optional.empty());
  }

  private static Totals total(long activity, long social, long earnings, long first, long last) {
    return new Totals(
        BigInteger.valueOf(activity),
        BigInteger.valueOf(social),
        BigInteger.valueOf(earnings),
        first,
        last);
  }

  private static Activity row(
      int wallet, long activity, long social, long earnings, long first, long last) {
    return new Activity(
        wallet(wallet),
        BigInteger.valueOf(activity),
        BigInteger.valueOf(social),
        BigInteger.valueOf(earnings),
        first,
        last);
  }

  static Address wallet(int number) {
    return Address.parse("0x" + "%040x".formatted(number));
  }
}
