package gavel.cli.command.sale;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.render.Amounts;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SaleTotal;
import gavel.protocol.sale.Stage;
import gavel.protocol.sale.TokenAmount;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel sale proceeds}. */
@Command(
    description =
        "Shows the money of a sale by token: paid in, taken back, accepted, refunded, withdrawn,"
            + " and what lies in the contract now.")
public final class SaleProceedsCommand extends GavelCommand {

  @Mixin private SaleOptions sale;
  @Mixin private NetworkOptions network;

  @Override
  public View call() {
    Sale opened = new Sales(session()).open(sale, network);
    SaleClient client = opened.client();
    Map<SaleTotal, List<TokenAmount>> totals = new EnumMap<>(SaleTotal.class);
    for (SaleTotal total : SaleTotal.values()) {
      totals.put(total, client.totalByToken(total));
    }
    List<TokenAmount> held =
        client.paymentTokens().stream()
            .map(
                token ->
                    new TokenAmount(token, new Erc20(opened.l1(), token).balance(client.address())))
            .toList();
    return new Proceeds(opened, client.stage(), client.proceedsReceiver(), totals, held);
  }

  private record Proceeds(
      Sale sale,
      Stage stage,
      Address receiver,
      Map<SaleTotal, List<TokenAmount>> totals,
      List<TokenAmount> held)
      implements View {

    @Override
    public String schema() {
      return "gavel.sale-proceeds/1";
    }

    @Override
    public void text(Page page) {
      page.heading(sale.terms().name(), sale.l1Network() + ", stage " + stage);
      String[] headings =
          Stream.concat(Stream.of(""), held.stream().map(this::symbol)).toArray(String[]::new);
      Table table = new Table(headings);
      for (SaleTotal total : SaleTotal.values()) {
        table.row(row(words(total), totals.get(total)));
      }
      table.row(row("in the contract", held));
      page.table(table);
      page.line("  goes to " + receiver);
    }

    private String symbol(TokenAmount each) {
      return sale.symbol(each.token()).toUpperCase(Locale.ROOT);
    }

    private static String[] row(String label, List<TokenAmount> amounts) {
      return Stream.concat(Stream.of(label), amounts.stream().map(each -> Money.usd(each.amount())))
          .toArray(String[]::new);
    }

    private static String words(SaleTotal total) {
      return switch (total) {
        case COMMITTED -> "committed now";
        case CANCELLED -> "taken back before the settlement";
        case REFUNDED -> "refunded after it";
        case ACCEPTED -> "accepted";
        case WITHDRAWN -> "withdrawn";
      };
    }

    @Override
    public void json(ObjectNode into) {
      into.put("stage", stage.contractName()).put("receiver", receiver.toString());
      totals.forEach(
          (total, amounts) -> list(into.putArray(total.name().toLowerCase(Locale.ROOT)), amounts));
      list(into.putArray("held"), held);
    }

    private void list(ArrayNode into, List<TokenAmount> amounts) {
      for (TokenAmount each : amounts) {
        ObjectNode node = into.addObject();
        node.put("token", each.token().toString()).put("symbol", sale.symbol(each.token()));
        Amounts.in(node).usd("amount", each.amount());
      }
    }
  }
}
