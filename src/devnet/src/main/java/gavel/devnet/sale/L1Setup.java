package gavel.devnet.sale;

import gavel.auction.Terms;
import gavel.devnet.chain.LocalChain;
import gavel.devnet.chain.LocalSender;
import gavel.protocol.deploy.AddressBook;
import gavel.protocol.deploy.Artefact;
import gavel.protocol.deploy.Deployment;
import gavel.protocol.deploy.SaleDeployment;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.sale.SaleInit;
import gavel.wallet.Address;
import java.util.List;
import java.util.Map;

/** Deploys what lies on the L1: test dollars, the sale, and the bridge's two contracts. */
final class L1Setup {
  static final String BRIDGE = "LocalL1StandardBridge";
  static final String PORTAL = "LocalOptimismPortal";

  /** Wallets that an entity may bid from. */
  static final int MAX_WALLETS = 3;

  private static final int PAYMENT_DECIMALS = 6;

  private L1Setup() {}

  static AddressBook deploy(LocalChain chain, SaleParties parties, Terms terms) {
    Address operator = parties.operator().address();
    Deployment deployment =
        new Deployment(operator, chain.client().transactionCount(operator, BlockTag.LATEST));
    Address usdc = SaleDeployment.testUsdc(deployment);
    Address usdt = SaleDeployment.testUsdt(deployment);
    Address sale = SaleDeployment.sale(deployment, init(parties, List.of(usdc, usdt)));
    SaleDeployment.liveClearing(deployment, sale, terms);
    Address portal = deployment.create(PORTAL);
    deployment.create(
        BRIDGE,
        BRIDGE,
        Artefact.load(BRIDGE).creationCode(Map.of(), "(address)", List.of(portal)),
        "(" + portal + ")");
    var receipts = new LocalSender(chain.client(), parties.operator()).send(deployment.steps());
    return Ledger.of(chain, deployment, receipts);
  }

  private static SaleInit init(SaleParties parties, List<Address> paymentTokens) {
    return new SaleInit(
        parties.saleUuid(),
        parties.operator().address(),
        List.of(),
        List.of(),
        Address.ZERO,
        Address.ZERO,
        parties.permitSigner(),
        parties.treasury(),
        true,
        true,
        false,
        MAX_WALLETS,
        paymentTokens,
        PAYMENT_DECIMALS);
  }
}
