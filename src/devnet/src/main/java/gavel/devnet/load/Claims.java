package gavel.devnet.load;

import gavel.devnet.Devnet;
import gavel.protocol.claim.DistributionLeaf;
import gavel.protocol.claim.DistributionTree;
import gavel.protocol.claim.DistributorCalls;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Claims of a sample of made-up wallets, each by its own key and proof, on the token's chain. */
public final class Claims {
  private static final String ETHER = "0x8ac7230489e80000";
  private static final BigInteger GAS = BigInteger.valueOf(400_000);

  private final Devnet devnet;
  private final List<Bidder> bidders;
  private final LoadKeys keys;

  /** Claims of these bidders. */
  public Claims(Devnet devnet, List<Bidder> bidders, LoadKeys keys) {
    this.devnet = devnet;
    this.bidders = List.copyOf(bidders);
    this.keys = keys;
  }

  /**
   * Has every so-many-th wallet that has a leaf claim. One that has claimed already is left alone.
   *
   * @return wallets of the sample with their leaves
   */
  public Map<Address, DistributionLeaf> claim(DistributionTree tree, int sample) {
    List<int[]> entitled = entitled(tree);
    int step = Math.max(1, entitled.size() / sample);
    Map<Address, DistributionLeaf> claimed = new LinkedHashMap<>();
    try (BlockMiner miner = new BlockMiner(devnet.l2())) {
      List<Bytes> raws = new ArrayList<>();
      for (int i = 0; i < entitled.size(); i += step) {
        try (KeySigner signer = keys.signer(entitled.get(i)[0], entitled.get(i)[1])) {
          claimed.put(signer.address(), tree.leaf(signer.address()).orElseThrow());
          if (miner.nonces(List.of(signer.address())).getFirst() == 0) {
            miner.setEther(List.of(signer.address()), ETHER);
            raws.add(claim(tree, signer));
          }
        }
      }
      if (!miner.mine(raws).stream().allMatch(BlockMiner.Mined::succeeded)) {
        throw new LoadException("A claim reverted on " + devnet.l2().network() + ".");
      }
    }
    return claimed;
  }

  private Bytes claim(DistributionTree tree, KeySigner signer) {
    DistributionLeaf leaf = tree.leaf(signer.address()).orElseThrow();
    Bytes data =
        DistributorCalls.claim(
            leaf.wallet(),
            leaf.entity(),
            leaf.unlocked(),
            leaf.locked(),
            tree.proof(leaf.wallet()).orElseThrow());
    Address distributor = devnet.state().contracts().distributor();
    return Payments.sign(devnet.l2().client().chainId(), signer, 0, distributor, data, GAS);
  }

  private List<int[]> entitled(DistributionTree tree) {
    List<int[]> entitled = new ArrayList<>();
    for (Bidder bidder : bidders) {
      for (int i = 0; i < bidder.stakes().size(); i++) {
        if (tree.leaf(keys.address(bidder.number(), i)).isPresent()) {
          entitled.add(new int[] {bidder.number(), i});
        }
      }
    }
    return entitled;
  }
}
