package gavel.cli.command.bridge;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.AccountOptions;
import gavel.cli.option.EtherAmount;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.option.SendOptions;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.cli.wiring.Sending;
import gavel.cli.wiring.Sent;
import gavel.protocol.bridge.Bridge;
import gavel.protocol.bridge.Deposit;
import gavel.protocol.network.Network;
import gavel.protocol.submit.Plan;
import gavel.protocol.submit.Step;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel bridge deposit}. */
@Command(description = "Sends ether to the token's chain, where claims and stakes need it for gas.")
public final class BridgeDepositCommand extends GavelCommand {

  @Parameters(paramLabel = "ETHER", description = "such as 0.01")
  private EtherAmount amount;

  @Option(
      names = "--to",
      paramLabel = "NAME|ADDRESS",
      description = "who gets it there (default: the account that sends it)")
  private String to;

  @Mixin private SaleOptions saleOptions;
  @Mixin private NetworkOptions networkOptions;
  @Mixin private AccountOptions accountOptions;
  @Mixin private SendOptions sendOptions;

  @Override
  public View call() {
    if (amount.wei().signum() == 0) {
      throw Failure.usage("nothing would be sent: got 0 ether.", "Name an amount above 0.");
    }
    Sale sale = new Sales(session()).open(saleOptions, networkOptions);
    Bridge bridge = Bridges.of(sale);
    Accounts accounts = new Accounts(session(), accountOptions);
    Account from = accounts.current();
    Account receiver = to == null ? from : accounts.byNameOrAddress(to);
    requireFunds(sale, from);
    Step step = bridge.deposit(from.address(), receiver.address(), amount.wei());
    Plan plan =
        new Plan(sale.l1().chainId(), from.address(), List.of(step), "send ether to the L2");
    Sent sent =
        new Sending(session(), accountOptions, sendOptions)
            .send(sale.l1(), sale.l1Network(), from, plan, review(receiver, sale.l2Network()));
    Optional<Deposit> deposit =
        sent.done() ? bridge.madeBy(Bytes.parse(sent.steps().getLast().hash())) : Optional.empty();
    return new Deposited(amount, sale.l2Network(), sent, deposit);
  }

  private void requireFunds(Sale sale, Account from) {
    BigInteger has = sale.l1().balance(from.address());
    if (has.compareTo(amount.wei()) < 0) {
      throw Failure.refused(
          "this deposit would be refused. Nothing was signed.",
          List.of(
              "balance: %s has %s on %s, wanted %s and the fee"
                  .formatted(
                      from.name(),
                      Money.etherDown(has),
                      sale.l1Network(),
                      Money.ether(amount.wei()))));
    }
  }

  private Review review(Account receiver, Network l2) {
    return Review.of("Deposit", Money.ether(amount.wei()))
        .row("To", receiver.line() + " on " + l2)
        .note("it arrives within minutes; the way back from an OP Stack chain takes a week");
  }

  private record Deposited(EtherAmount amount, Network l2, Sent sent, Optional<Deposit> deposit)
      implements View {
    @Override
    public String schema() {
      return "gavel.bridge-deposit/1";
    }

    @Override
    public void text(Page page) {
      sent.text(page);
      if (deposit.isPresent()) {
        page.line("On " + l2 + " it arrives as transaction " + deposit.get().hash() + ".");
        page.line("Explorers list it among the internal transactions.");
        page.line("Next: gavel bridge status " + deposit.get().l1Transaction());
      }
    }

    @Override
    public void json(ObjectNode into) {
      into.put("wei", amount.wei().toString()).put("ether", Money.ether(amount.wei()));
      into.put("l2_chain_id", l2.chainId());
      deposit.ifPresent(made -> into.put("l2_transaction", made.hash().hex()));
      sent.json(into);
    }
  }
}
