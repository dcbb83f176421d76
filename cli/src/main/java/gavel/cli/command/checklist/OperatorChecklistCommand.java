package gavel.cli.command.checklist;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.trust.SaleTrust;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel operator checklist}. */
@Command(
    description = {
      "What is left before each stage, steps without a way back marked with !; whether the set-up is"
          + " the descriptor's; roles that should have been given up; who signs; whether they have"
          + " the ether for it; and whether the payment tokens still trade at a dollar.",
      "Exit 10 where something is wrong. Changes nothing."
    })
public final class OperatorChecklistCommand extends GavelCommand {

  @Option(
      names = "--prices",
      paramLabel = "FILE|URL",
      description = "what the payment tokens trade at (JSON); default: prices.source in sale.toml")
  private String prices;

  @Mixin private SaleOptions saleOptions;
  @Mixin private NetworkOptions network;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(saleOptions, network);
    SaleTrust trust = SaleTrust.read(sale.client());
    List<Item> items = new ArrayList<>();
    items.addAll(new Steps(sale).items());
    items.addAll(new SetUpItems(sale, trust).items());
    items.addAll(new RoleItems(trust).items());
    items.addAll(new FundingItems(sale, trust).items());
    items.addAll(new ParityItems(sale, source(), session().env().clock().instant()).items());
    return new ChecklistView(sale.descriptor().name(), sale.client().stage(), items);
  }

  private Optional<URI> source() {
    return Optional.ofNullable(prices)
        .map(
            named ->
                named.matches("(https?|file):.*") ? URI.create(named) : Path.of(named).toUri());
  }
}
