package gavel.cli.command.operator;

import gavel.cli.exit.Failure;
import gavel.cli.wiring.Accounts;
import gavel.protocol.Finding;
import gavel.protocol.deploy.Deployment;
import gavel.protocol.deploy.InitChecks;
import gavel.protocol.deploy.SaleDeployment;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.PaymentToken;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.network.Network;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SaleInit;
import gavel.wallet.Address;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What lies on the sale's own chain: the sale, its live clearing, payment tokens for tests. */
final class SalePart implements Consumer<Deployment> {

  private static final int PAYMENT_DECIMALS = 6;

  private final EthClient chain;
  private final Network network;
  private final SaleDescriptor draft;
  private final DeployOptions options;
  private final Accounts accounts;
  private final Address deployer;
  private final Map<String, Address> tokens = new LinkedHashMap<>();
  private final Set<Address> made = new HashSet<>();
  private SaleInit init;

  SalePart(
      EthClient chain,
      Network network,
      SaleDescriptor draft,
      DeployOptions options,
      Accounts accounts,
      Address deployer) {
    this.chain = chain;
    this.network = network;
    this.draft = draft;
    this.options = options;
    this.accounts = accounts;
    this.deployer = deployer;
  }

  @Override
  public void accept(Deployment deployment) {
    tokens.clear();
    draft.paymentTokens().forEach(token -> tokens.put(token.symbol(), address(deployment, token)));
    init = init();
    Address sale = SaleDeployment.sale(deployment, init);
    if (options.liveClearing() && !clears(deployment, sale)) {
      SaleDeployment.liveClearing(deployment, sale, draft.terms());
    }
  }

  /** Payment tokens by symbol. */
  Map<String, Address> tokens() {
    return Collections.unmodifiableMap(tokens);
  }

  /** What the sale is told once. */
  SaleInit told() {
    return init;
  }

  /** Whoever runs the sale. */
  Address admin() {
    return options.admin().map(this::who).orElse(deployer);
  }

  /** Refuses a set-up that the contracts would refuse once they are paid for. */
  void check() {
    List<String> findings =
        new ArrayList<>(InitChecks.of(chain, init, made).stream().map(Finding::text).toList());
    boolean manages = init.admin().equals(deployer) || init.extraManagers().contains(deployer);
    if (options.liveClearing() && !manages) {
      findings.add(
          "live clearing is switched on by a manager, and "
              + deployer
              + " will be none. Add --manager "
              + deployer
              + ", or leave it out: --no-live-clearing");
    }
    if (options.liveClearing() && !SaleDeployment.canClear(draft.terms())) {
      findings.add(
          "live clearing cannot hold these terms (InvalidAuctionTerms). Leave it out:"
              + " --no-live-clearing");
    }
    if (!findings.isEmpty()) {
      throw Failure.refused("the sale would be refused. Nothing was signed.", findings);
    }
  }

  private boolean clears(Deployment deployment, Address sale) {
    return deployment.isPresent(SaleDeployment.SALE)
        && new SaleClient(chain, sale).liveClearingPrice().isPresent();
  }

  private Address address(Deployment deployment, PaymentToken token) {
    return token.address().known().orElseGet(() -> standIn(deployment, token.symbol()));
  }

  private Address standIn(Deployment deployment, String symbol) {
    if (!options.testTokens() || network.mainnet()) {
      throw Failure.file(
          "the draft does not say where the payment token " + symbol + " is.",
          "Put its address under [payment-tokens], or deploy a stand-in for tests:"
              + " --test-tokens");
    }
    Address standIn =
        switch (symbol) {
          case "usdc" -> SaleDeployment.testUsdc(deployment);
          case "usdt" -> SaleDeployment.testUsdt(deployment);
          default ->
              throw Failure.file("there is no stand-in for " + symbol + ", only usdc and usdt.");
        };
    made.add(standIn);
    return standIn;
  }

  private SaleInit init() {
    return new SaleInit(
        draft.require(Keys.SALE_UUID),
        admin(),
        options.managers().stream().map(this::who).toList(),
        options.pausers().stream().map(this::who).toList(),
        options.settler().map(this::who).orElse(Address.ZERO),
        options.refunder().map(this::who).orElse(Address.ZERO),
        who(options.permitSigner()),
        who(options.receiver()),
        options.claimRefund(),
        options.reduce(),
        options.skipPreOpen(),
        options.maxWallets(),
        List.copyOf(tokens.values()),
        PAYMENT_DECIMALS);
  }

  private Address who(String named) {
    return accounts.byNameOrAddress(named).address();
  }
}
