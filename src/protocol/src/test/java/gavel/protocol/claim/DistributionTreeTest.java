package gavel.protocol.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.auction.EntityId;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Held against a dump that OpenZeppelin's merkle-tree 1.x made of the same five values. */
class DistributionTreeTest {
  private static String reference() {
    try (InputStream in = DistributionTreeTest.class.getResourceAsStream("standard-v1.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static DistributionLeaf leaf(int i) {
    return new DistributionLeaf(
        Address.parse("0x" + Integer.toString(i).repeat(40)),
        new EntityId(0, i),
        BigInteger.TEN.pow(18).multiply(BigInteger.valueOf(i)),
        BigInteger.valueOf(7L * i));
  }

  private static List<DistributionLeaf> leaves(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(DistributionTreeTest::leaf).toList();
  }

  @Test
  void theDumpIsTheReferencesToTheLetter() {
    assertThat(DistributionTree.of(leaves(5)).toJson()).isEqualTo(reference());
  }

  @Test
  void aProofIsTheReferences() {
    DistributionTree tree = DistributionTree.of(leaves(5));
    assertThat(tree.proof(leaf(3).wallet()).orElseThrow())
        .extracting(Bytes::hex)
        .containsExactly(
            "0x4ae135704bc59d3144553aab072d38e297922010877e27671bbd1b04a24c5061",
            "0x6ecf0c6b78ccd36b180d54f53eb78bc3807c8c43b34c8bb097f12dc69bc3f54e");
  }

  @Test
  void everyLeafsProofLeadsToTheRoot() {
    for (int count = 1; count <= 9; count++) {
      DistributionTree tree = DistributionTree.of(leaves(count));
      for (DistributionLeaf leaf : tree.leaves()) {
        assertThat(MerkleProof.root(leaf.hash(), tree.proof(leaf.wallet()).orElseThrow()))
            .isEqualTo(tree.root());
      }
    }
  }

  @Test
  void theRootDoesNotDependOnTheOrderOfTheLeaves() {
    List<DistributionLeaf> turned = new ArrayList<>(leaves(7)).reversed();
    assertThat(DistributionTree.of(turned).root()).isEqualTo(DistributionTree.of(leaves(7)).root());
  }

  @Test
  void readingADumpGivesTheTreeAgain() {
    DistributionTree tree = DistributionTree.fromJson(reference());
    assertThat(tree.leaves()).isEqualTo(leaves(5));
    assertThat(tree.toJson()).isEqualTo(reference());
  }

  @Test
  void aDumpWithAChangedAmountIsRefused() {
    String changed = reference().replace("3000000000000000000", "3000000000000000001");
    assertThatThrownBy(() -> DistributionTree.fromJson(changed))
        .isInstanceOf(ClaimException.class)
        .hasMessageContaining("it was changed or cut off");
  }

  @Test
  void aWalletWithTwoLeavesIsRefused() {
    assertThatThrownBy(() -> DistributionTree.of(List.of(leaf(1), leaf(1))))
        .isInstanceOf(ClaimException.class)
        .hasMessageContaining("has two leaves");
  }

  @Test
  void aWalletWithoutALeafHasNoProof() {
    DistributionTree tree = DistributionTree.of(leaves(2));
    assertThat(tree.proof(Address.ZERO)).isEmpty();
    assertThat(tree.leaf(Address.ZERO)).isEmpty();
  }
}
