package gavel.cli.command.operator;

import gavel.cli.View;
import gavel.cli.render.Money;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sent;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SaleTotal;
import gavel.protocol.sale.Stage;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code gavel operator withdraw}. */
@Command(description = "Pays the proceeds to the sale's receiver.")
public final class OperatorWithdrawCommand extends OperatorCommand {

  @Override
  public View call() {
    Address receiver = sale().client().proceedsReceiver();
    BigInteger due =
        sale()
            .client()
            .total(SaleTotal.ACCEPTED)
            .subtract(sale().client().total(SaleTotal.WITHDRAWN));
    Map<String, String> fields = Map.of("receiver", receiver.toString(), "amount", due.toString());
    if (due.signum() == 0 && sale().client().stage() == Stage.DONE) {
      return new Done(
          "gavel.operator-withdraw/1",
          List.of("Nothing is left to pay out."),
          fields,
          new Sent(false, List.of()));
    }
    Review review = Review.of("Pays", Money.usd(due) + " to the receiver " + receiver);
    Sent sent = onSale("withdraw", SaleCalls.withdraw(), "withdraw()", review);
    return new Done("gavel.operator-withdraw/1", List.of(), fields, sent);
  }
}
