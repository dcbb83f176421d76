package gavel.cli.command.operator;

import gavel.protocol.deploy.Deployment;
import gavel.protocol.deploy.TokenDeployment;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.Rail;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.wallet.Address;
import java.util.function.Consumer;

/**
 * What lies on the token's chain: the token, where the draft names none, and its distributor.
 *
 * @param recipient of all tokens
 * @param owner of the distributor
 */
record TokenPart(SaleDescriptor draft, Address recipient, Address owner)
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
    TokenDeployment.distributor(deployment, token, owner, draft.terms().lock().months());
  }
}
