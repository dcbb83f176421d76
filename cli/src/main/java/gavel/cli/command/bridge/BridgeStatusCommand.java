package gavel.cli.command.bridge;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.AccountOptions;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.bridge.Arrival;
import gavel.protocol.bridge.Bridge;
import gavel.protocol.bridge.Deposit;
import gavel.protocol.bridge.DepositMade;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gavel bridge status}. */
@Command(
    description = {
      "Follows a deposit to the token's chain.",
      "Without a transaction: the account's deposits of about the last week."
    })
public final class BridgeStatusCommand extends GavelCommand {

  /** About a week of Ethereum's blocks. */
  private static final long RECENT = 50_000;

  @Parameters(
      arity = "0..1",
      paramLabel = "HASH",
      description = "the deposit's transaction on the L1")
  private String hash;

  @Mixin private SaleOptions saleOptions;
  @Mixin private NetworkOptions networkOptions;
  @Mixin private AccountOptions accountOptions;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(saleOptions, networkOptions);
    Bridge bridge = Bridges.of(sale);
    List<Bytes> transactions = hash == null ? recent(sale, bridge) : List.of(Bytes.parse(hash));
    return new BridgeView(
        sale.l2Network(), transactions.stream().map(each -> row(sale, bridge, each)).toList());
  }

  private List<Bytes> recent(Sale sale, Bridge bridge) {
    Address account = new Accounts(session(), accountOptions).current().address();
    long head = sale.l1().blockNumber();
    return bridge.by(account, Math.max(0, head - RECENT), head).stream()
        .map(DepositMade::l1Transaction)
        .toList();
  }

  private static BridgeView.Row row(Sale sale, Bridge bridge, Bytes transaction) {
    Deposit deposit =
        bridge
            .madeBy(transaction)
            .orElseThrow(
                () ->
                    Failure.notFinal(
                        "the transaction " + transaction + " is not mined on the L1.",
                        "To wait for it: gavel tx wait " + transaction));
    return new BridgeView.Row(deposit, Arrival.of(sale.l2(), deposit));
  }
}
