package gavel.cli;

import gavel.cli.option.BlockNumber;
import gavel.cli.option.Count;
import gavel.cli.option.CountOrNone;
import gavel.cli.option.EtherAmount;
import gavel.cli.option.Percent;
import gavel.cli.option.Port;
import gavel.cli.option.Quantity;
import gavel.cli.option.TimeStep;
import gavel.cli.option.TokenAmount;
import gavel.cli.option.UsdAmount;
import gavel.wallet.Address;
import gavel.wallet.WalletException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How words of the command line become values; a word that can't ends with exit 2. */
public final class Converters {

  private Converters() {}

  /** Teaches a parser gavel's own kinds of values. */
  public static void register(CommandLine line) {
    line.registerConverter(BlockNumber.class, typed -> converted(typed, BlockNumber::parse));
    line.registerConverter(Count.class, typed -> converted(typed, Count::parse));
    line.registerConverter(CountOrNone.class, typed -> converted(typed, CountOrNone::parse));
    line.registerConverter(Port.class, typed -> converted(typed, Port::parse));
    line.registerConverter(EtherAmount.class, typed -> converted(typed, EtherAmount::parse));
    line.registerConverter(TimeStep.class, typed -> converted(typed, TimeStep::parse));
    line.registerConverter(UsdAmount.class, typed -> converted(typed, UsdAmount::parse));
    line.registerConverter(Address.class, typed -> converted(typed, Address::parse));
    line.registerConverter(TokenAmount.class, typed -> converted(typed, TokenAmount::parse));
    line.registerConverter(Percent.class, typed -> converted(typed, Percent::parse));
    line.registerConverter(Quantity.class, typed -> converted(typed, Quantity::parse));
    line.registerConverter(Instant.class, Converters::instant);
  }

  private static Instant instant(String typed) {
    try {
      return Instant.parse(typed);
    } catch (DateTimeException wrong) {
      throw new TypeConversionException(
          "got '" + typed + "', wanted a time such as 2099-01-01T12:00:00Z");
    }
  }

  private static <T> T converted(String typed, Function<String, T> parse) {
    try {
      return parse.apply(typed);
    } catch (IllegalArgumentException | WalletException wrong) {
      throw new TypeConversionException(wrong.getMessage());
    }
  }
}
