package gavel.cli.command.simulate;

import gavel.auction.Terms;
import gavel.auction.io.BookRead;
import gavel.auction.report.Impact;
import gavel.auction.terms.PriceGrid;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.Decimal;
import gavel.cli.option.UsdAmount;
import java.math.BigDecimal;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel simulate impact}. */
@Command(
    description = {
      "Tries one more bid beside those of a book: what it would get at which price.",
      "For example: auction-sim impact bids.csv --price 0.05 --amount 25000 --lock"
    })
public final class ImpactCommand extends GavelCommand {

  @Mixin private BookOptions options;

  @Option(
      names = "--amount",
      paramLabel = "USD",
      required = true,
      description = "how much the bid commits")
  private UsdAmount amount;

  @Option(
      names = "--price",
      paramLabel = "USD",
      description = "a price for one token that must be among those shown")
  private String price;

  @Option(names = "--lock", description = "with the lock")
  private boolean lock;

  @Override
  public View call() {
    Terms terms = options.terms();
    OptionalLong asked = price == null ? OptionalLong.empty() : OptionalLong.of(tick(terms.grid()));
    BookRead read = options.read(session(), terms);
    return new ImpactView(
        read.bids().size(),
        Impact.of(read.bids(), terms, options.participants(), micro(read), lock, asked));
  }

  private long micro(BookRead read) {
    long room = Long.MAX_VALUE - read.bids().committed();
    if (amount.micro().signum() == 0 || amount.micro().bitLength() > 63) {
      throw Failure.usage("--amount is above 0 and below 2^63 micro-USD.");
    }
    long micro = amount.micro().longValueExact();
    if (micro > room) {
      throw Failure.usage("--amount and the book together pass 2^63 micro-USD; give less.");
    }
    return micro;
  }

  private long tick(PriceGrid grid) {
    return OnGrid.tick(grid, price, parsed());
  }

  private BigDecimal parsed() {
    try {
      return Decimal.parse(price);
    } catch (IllegalArgumentException wrong) {
      throw Failure.usage("--price: " + wrong.getMessage()).because(wrong);
    }
  }
}
