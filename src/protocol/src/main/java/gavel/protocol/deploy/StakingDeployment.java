package gavel.protocol.deploy;

import gavel.protocol.claim.DistributorCalls;
import gavel.protocol.stake.StakingTerms;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** The staking contract, beside the distributor whose locks may stake. */
public final class StakingDeployment {
  /** Its name in the address book. */
  public static final String STAKING = "Staking";

  /** Its reading part. */
  public static final String PAGES = "StakingPages";

  private static final String ARGUMENTS =
      "(address,address,address,(uint32,uint32,uint16,uint96),address)";

  /** Code of 24 kB at 200 gas a byte, its call data, roles and parameters. */
  private static final BigInteger CREATE_GAS = BigInteger.valueOf(7_500_000);

  private static final BigInteger WIRE_GAS = BigInteger.valueOf(100_000);

  private StakingDeployment() {}

  /** The contract, with every role for the admin. */
  public static Address staking(
      Deployment deployment,
      Address token,
      Address distributor,
      Address admin,
      StakingTerms terms) {
    Address pages = deployment.create(PAGES);
    List<Object> parameters =
        List.of(
            BigInteger.valueOf(terms.thawing().toSeconds()),
            BigInteger.valueOf(terms.commissionDelay().toSeconds()),
            BigInteger.valueOf(terms.maxSlash()),
            terms.minSelfStake());
    Bytes code =
        Artefact.load(STAKING)
            .creationCode(
                Map.of(), ARGUMENTS, List.of(token, distributor, admin, parameters, pages));
    String arguments =
        "(%s, %s, %s, %s, %s)".formatted(token, distributor, admin, parameters, pages);
    return deployment.create(STAKING, STAKING, code, arguments, CREATE_GAS);
  }

  /** Lets the distributor's locks stake there, once and for all. */
  public static void wire(Deployment deployment, Address distributor, Address staking) {
    Bytes data = DistributorCalls.setStaking(staking);
    deployment.call(
        "let locked tokens stake",
        distributor,
        data,
        DistributorCalls.SET_STAKING.describe(data),
        WIRE_GAS);
  }
}
