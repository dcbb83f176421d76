package gavel.cli.command.bid;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.option.EntityOptions;
import gavel.cli.option.FundingOptions;
import gavel.cli.option.LockOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.option.PermitOptions;
import gavel.cli.option.PriceOptions;
import gavel.cli.option.UsdAmount;
import gavel.cli.render.Amounts;
import gavel.cli.render.Page;
import gavel.cli.wiring.Checks;
import gavel.protocol.Finding;
import gavel.protocol.sale.BidIntent;
import gavel.protocol.sale.CheckReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel bid check}. */
@Command(
    description =
        "Says everything that would stop a bid, all at once; nothing is signed. The amount is the"
            + " entity's whole bid.")
public final class BidCheckCommand extends GavelCommand {

  @ArgGroup(multiplicity = "1")
  private PriceOptions price;

  @Option(
      names = "--amount",
      paramLabel = "USD",
      required = true,
      description = "the whole bid, at most 6 decimals")
  private UsdAmount amount;

  @Mixin private FundingOptions funding;
  @Mixin private LockOptions lock;
  @Mixin private PermitOptions permit;
  @Mixin private PartyOptions party;
  @Mixin private EntityOptions who;

  @Override
  public View call() {
    Bidding bidding = new Bidding(session(), party, who, permit);
    BidIntent intent =
        bidding.intent(
            bidding.token(funding.token()),
            price.usd(bidding.sale().terms()),
            amount.micro(),
            lock.lock().orElse(bidding.state().bid().lockup()),
            funding.approve());
    return new Checked(intent, bidding.check(bidding.facts(intent), intent));
  }

  private record Checked(BidIntent bid, CheckReport report) implements View {
    @Override
    public String schema() {
      return "gavel.bid-check/1";
    }

    @Override
    public void text(Page page) {
      page.line(report.passes() + " of " + report.checks() + " checks passed");
      report.findings().forEach(finding -> page.row(finding.id(), finding.text()));
      page.line(
          report.passed()
              ? "Next: gavel bid place (or raise) with the same options"
              : "This bid would be refused. Nothing was signed.");
    }

    @Override
    public void json(ObjectNode into) {
      into.put("entity", bid.entity().toString())
          .put("wallet", bid.wallet().toString())
          .put("token", bid.token().toString())
          .put("price", bid.price().toString())
          .put("locked", bid.lockup());
      Amounts.in(into).usd("total", bid.total());
      into.put("checks", report.checks()).put("passed", report.passed());
      var findings = into.putArray("findings");
      for (Finding finding : report.findings()) {
        findings
            .addObject()
            .put("id", finding.id())
            .put("error", finding.error())
            .put("sentence", finding.sentence())
            .put("next", finding.next());
      }
    }

    @Override
    public ExitCode exit() {
      if (report.passed()) {
        return ExitCode.DONE;
      }
      return Checks.permitMissing(report.findings()) ? ExitCode.NOT_ELIGIBLE : ExitCode.REFUSED;
    }
  }
}
