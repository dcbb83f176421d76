package gavel.cli.command.operator;

import gavel.protocol.claim.Distributor;
import gavel.protocol.deploy.Deployment;
import gavel.protocol.deploy.StakingDeployment;
import gavel.protocol.deploy.TokenDeployment;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.Rail;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.stake.StakingTerms;
import gavel.wallet.Address;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What lies on the token's chain: the token, where the draft names none, its distributor, and
 * staking where it is wanted.
 *
 * @param recipient of all tokens
 * @param owner of the distributor, who has all roles in staking too
 */
record TokenPart(
    EthClient chain,
    SaleDescriptor draft,
    Address recipient,
    Address owner,
    Optional<StakingTerms> staking)
    implements Consumer<Deployment> {

  /** Whether anything of it is to be deployed: the draft names a network, and no other claims. */
  static boolean wanted(SaleDescriptor draft) {
    return draft.get(Keys.L2).isPresent()
        && draft.get(Keys.CLAIM_RAIL).map(Rail.GAVEL::equals).orElse(true);
  }

  @Override
  public void accept(Deployment deployment) {
    // A descriptor that was completed by an earlier run names the token that it deployed.
    Address token =
        draft
            .get(Keys.TOKEN)
            .filter(each -> !deployment.isPresent(TokenDeployment.TOKEN))
            .orElseGet(() -> TokenDeployment.token(deployment, recipient));
    Address distributor =
        TokenDeployment.distributor(deployment, token, owner, draft.terms().lock().months());
    staking.ifPresent(terms -> stake(deployment, token, distributor, terms));
  }

  private void stake(
      Deployment deployment, Address token, Address distributor, StakingTerms terms) {
    Address contract = StakingDeployment.staking(deployment, token, distributor, owner, terms);
    boolean wired =
        deployment.isPresent(TokenDeployment.DISTRIBUTOR)
            && new Distributor(chain, distributor).staking().isPresent();
    if (!wired) {
      StakingDeployment.wire(deployment, distributor, contract);
    }
  }
}
