package gavel.protocol.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.protocol.Finding;
import gavel.protocol.rpc.FakeChain;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class RailsTest {
  private static final Address CONTRACT = address(1);
  private static final Address TOKEN = address(2);
  private static final Address ME = address(3);
  private static final Address OTHER = address(4);
  private static final Bytes SIBLING = Bytes.zeros(31).concat(Bytes.of((byte) 9));
  private static final BigInteger TEN = BigInteger.TEN;

  private final FakeChain chain = new FakeChain(5);

  private static Address address(int last) {
    return new Address(Bytes.zeros(19).concat(Bytes.of((byte) last)));
  }

  private static List<String> errors(List<Finding> findings) {
    return findings.stream().map(Finding::id).toList();
  }

  private MerklRail merkl(long paid, Bytes root) {
    chain
        .view(
            "claimed(address,address)",
            List.of(ME, TOKEN),
            "(uint208,uint48,bytes32)",
            paid,
            0,
            Bytes.zeros(32))
        .view("getMerkleRoot()", List.of(), "(bytes32)", root);
    String answer =
        """
        [{"chain": {"id": 5}, "rewards": [{"token": {"address": "%s"}, "amount": "10",
          "claimed": "0", "pending": "0", "proofs": ["%s"]}]}]
        """
            .formatted(TOKEN.lower(), SIBLING);
    return new MerklRail(chain.client(), CONTRACT, TOKEN, MerklRewards.fromJson(answer));
  }

  private static Bytes merklRoot() {
    return MerkleProof.root(Leaves.merkl(ME, TOKEN, TEN), List.of(SIBLING));
  }

  @Test
  void merklPaysWhatWasEarnedSinceTheLastClaim() {
    ClaimStatus status = merkl(4, merklRoot()).status(ME);
    assertThat(status.open()).isTrue();
    assertThat(status.claimable()).isEqualTo(BigInteger.valueOf(6));
    assertThat(status.paid()).isEqualTo(BigInteger.valueOf(4));
    assertThat(merkl(4, merklRoot()).claim(ME).decoded())
        .startsWith("claim(users: [" + ME + "], tokens: [" + TOKEN + "], amounts: [10]");
  }

  @Test
  void aMerklClaimThatWouldPayNothingIsStopped() {
    assertThat(errors(merkl(10, merklRoot()).status(ME).obstacles())).containsExactly("claimed");
  }

  @Test
  void aMerklProofForAnotherRootIsStopped() {
    assertThat(errors(merkl(0, Bytes.zeros(32)).status(ME).obstacles())).containsExactly("proof");
  }

  @Test
  void merklNamesAWalletWithoutRewardsAndAContractThatIsNone() {
    MerklRail nothing = new MerklRail(chain.client(), CONTRACT, OTHER, MerklRewards.fromJson("[]"));
    assertThatThrownBy(() -> nothing.status(ME))
        .isInstanceOf(ClaimException.class)
        .hasMessageContaining("there is no Merkl distributor");
    assertThatThrownBy(() -> nothing.claim(ME)).hasMessageContaining("name no reward");
    assertThatThrownBy(() -> nothing.release(ME)).hasMessageContaining("keeps no locks");
  }

  private UniswapRail uniswap(boolean claimed, Bytes root) {
    chain
        .view("isClaimed(uint256)", List.of(7), "(bool)", claimed)
        .view("merkleRoot()", List.of(), "(bytes32)", root)
        .view("token()", List.of(), "(address)", TOKEN);
    String file =
        """
        {"merkleRoot": "0x00", "tokenTotal": "0x0a",
         "claims": {"%s": {"index": 7, "amount": "0x0a", "proof": ["%s"]}}}
        """
            .formatted(ME, SIBLING);
    return new UniswapRail(chain.client(), CONTRACT, UniswapDrop.fromJson(file));
  }

  private static Bytes uniswapRoot() {
    return MerkleProof.root(Leaves.uniswap(BigInteger.valueOf(7), ME, TEN), List.of(SIBLING));
  }

  @Test
  void uniswapsLeafIsPackedAndHashedOnce() {
    assertThat(Leaves.uniswap(BigInteger.valueOf(7), ME, TEN))
        .isEqualTo(
            gavel.wallet.Keccak.hash(
                Bytes.parse(
                    "0x" + "0".repeat(63) + "7" + ME.lower().substring(2) + "0".repeat(63) + "a")));
  }

  @Test
  void uniswapPaysOnce() {
    ClaimStatus open = uniswap(false, uniswapRoot()).status(ME);
    assertThat(open.open()).isTrue();
    assertThat(open.claimable()).isEqualTo(TEN);
    ClaimStatus done = uniswap(true, uniswapRoot()).status(ME);
    assertThat(errors(done.obstacles())).containsExactly("claimed");
    assertThat(done.paid()).isEqualTo(TEN);
    assertThat(errors(uniswap(false, SIBLING).status(ME).obstacles())).containsExactly("proof");
    assertThat(errors(uniswap(false, uniswapRoot()).status(OTHER).obstacles()))
        .containsExactly("entitled");
  }

  @Test
  void aMalformedClaimsFileIsNamed() {
    assertThatThrownBy(
            () ->
                UniswapDrop.fromJson(
                    "{\"claims\": {\"" + ME + "\": {\"index\": 1, \"amount\": \"10\"}}}"))
        .isInstanceOf(ClaimException.class)
        .hasMessageContaining("an amount is \"10\", wanted 0x and hex digits");
    assertThatThrownBy(() -> MerklRewards.fromJson("<html>"))
        .hasMessageStartingWith("The proofs are not JSON");
  }

  private VestingRail vesting(long releasable) {
    chain
        .view("releasable(address)", List.of(TOKEN), "(uint256)", releasable)
        .view("released(address)", List.of(TOKEN), "(uint256)", 100)
        .view("balanceOf(address)", List.of(CONTRACT), "(uint256)", 300)
        .view("start()", List.of(), "(uint256)", 1_700_000_000)
        .view("end()", List.of(), "(uint256)", 1_800_000_000)
        .view("owner()", List.of(), "(address)", ME);
    return new VestingRail(chain.client(), CONTRACT, TOKEN);
  }

  @Test
  void aVestingWalletReleasesWhatHasFlowed() {
    ClaimStatus status = vesting(30).status(ME);
    assertThat(status.open()).isTrue();
    assertThat(status.entitled()).isEqualTo(BigInteger.valueOf(400));
    assertThat(status.claimable()).isEqualTo(BigInteger.valueOf(30));
    assertThat(status.locked()).isEqualTo(BigInteger.valueOf(270));
    assertThat(errors(vesting(0).status(OTHER).obstacles())).containsExactly("owner", "empty");
  }
}
