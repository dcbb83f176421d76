package gavel.devnet.sale;

import gavel.auction.Terms;
import gavel.devnet.chain.LocalChain;
import gavel.devnet.chain.LocalSender;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.deploy.AddressBook;
import gavel.protocol.deploy.Artefact;
import gavel.protocol.deploy.Deployment;
import gavel.protocol.deploy.StakingDeployment;
import gavel.protocol.deploy.TokenDeployment;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.stake.StakingTerms;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;

/** Deploys what lies on the L2: the predeployed gas oracle, the token, its distributor, staking. */
final class L2Setup {
  /** As on every OP Stack chain. */
  private static final Address GAS_ORACLE =
      Address.parse("0x420000000000000000000000000000000000000F");

  private static final String GAS_ORACLE_CODE = "LocalGasPriceOracle";
  private static final AbiFunction SET_PRICES =
      AbiFunction.of("setPrices(uint256 weiPerByte,uint256 weiPerMillionGas)");
  private static final long GWEI = 1_000_000_000;

  /**
   * Two weeks of thawing, a week's notice of commissions, a fifth an offence, 1,000 whole tokens.
   */
  private static final StakingTerms STAKING_TERMS =
      new StakingTerms(Duration.ofDays(14), Duration.ofDays(7), 2_000, BigInteger.TEN.pow(18 + 3));

  private L2Setup() {}

  static AddressBook deploy(LocalChain chain, SaleParties parties, Terms terms) {
    chain.setCode(GAS_ORACLE, Artefact.load(GAS_ORACLE_CODE).runtimeCode(Map.of()));
    Address operator = parties.operator().address();
    Deployment deployment =
        new Deployment(operator, chain.client().transactionCount(operator, BlockTag.LATEST));
    Address token = TokenDeployment.token(deployment, operator);
    Address distributor =
        TokenDeployment.distributor(deployment, token, operator, terms.lock().months());
    Address staking =
        StakingDeployment.staking(deployment, token, distributor, operator, STAKING_TERMS);
    StakingDeployment.wire(deployment, distributor, staking);
    Bytes prices = SET_PRICES.encode(GWEI, GWEI);
    deployment.call("set the L1 data fee", GAS_ORACLE, prices, SET_PRICES.describe(prices));
    var receipts = new LocalSender(chain.client(), parties.operator()).send(deployment.steps());
    return Ledger.of(chain, deployment, receipts);
  }
}
