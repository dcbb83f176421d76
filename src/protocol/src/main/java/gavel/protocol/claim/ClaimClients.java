package gavel.protocol.claim;

import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.Rail;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import java.util.Optional;

/** The rail that a sale's descriptor names. */
public final class ClaimClients {
  private ClaimClients() {}

  /**
   * A client of that rail.
   *
   * @param chain where tokens are claimed
   * @param proofs the text of a published file: the tree, the claims, or Merkl's answer; empty
   *     where none is at hand
   * @throws gavel.protocol.descriptor.DescriptorException where the descriptor lacks rail or
   *     address
   */
  public static ClaimClient of(EthClient chain, SaleDescriptor sale, Optional<String> proofs) {
    Rail rail = sale.require(Keys.CLAIM_RAIL);
    Address contract = sale.require(Keys.CLAIM_CONTRACT);
    return switch (rail) {
      case GAVEL ->
          new GavelRail(new Distributor(chain, contract), proofs.map(DistributionTree::fromJson));
      case MERKL ->
          new MerklRail(chain, contract, sale.require(Keys.TOKEN), merkl(chain, sale, proofs));
      case UNISWAP ->
          new UniswapRail(
              chain,
              contract,
              UniswapDrop.fromJson(
                  proofs.orElseThrow(
                      () ->
                          new ClaimException(
                              "This rail needs the published claims file. Name it: --tree FILE"))));
      case VESTING -> new VestingRail(chain, contract, sale.require(Keys.TOKEN));
    };
  }

  private static MerklRewards merkl(EthClient chain, SaleDescriptor sale, Optional<String> proofs) {
    return proofs
        .map(MerklRewards::fromJson)
        .orElseGet(() -> new MerklService(sale.require(Keys.CLAIM_SOURCE), chain.chainId()));
  }
}
