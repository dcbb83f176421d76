package gavel.cli.command.checklist;

import gavel.cli.wiring.Sale;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.PaymentToken;
import gavel.protocol.parity.StablePrices;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a dollar is a dollar: the sale counts all payment tokens as worth the same. */
final class ParityItems {

  private static final String PART = "parity";

  private final Sale sale;
  private final Optional<URI> source;
  private final Instant now;

  ParityItems(Sale sale, Optional<URI> named, Instant now) {
    this.sale = sale;
    this.source = named.or(() -> sale.descriptor().get(Keys.PRICES));
    this.now = now;
  }

  List<Item> items() {
    if (source.isEmpty()) {
      return List.of(
          Item.look(
              PART,
              "no prices of the payment tokens are known",
              "Name a file or feed: prices.source in sale.toml, or --prices"));
    }
    StablePrices prices = StablePrices.read(source.get());
    List<Item> items = new ArrayList<>();
    if (prices.staleAt(now)) {
      items.add(
          Item.wrong(
              PART, "the prices are of " + prices.at() + ", too old to go by", "Get newer ones"));
    }
    for (PaymentToken token : sale.descriptor().paymentTokens()) {
      items.add(price(token.symbol(), Optional.ofNullable(prices.usd().get(token.symbol()))));
    }
    return items;
  }

  private static Item price(String symbol, Optional<BigDecimal> price) {
    String name = symbol.toUpperCase(Locale.ROOT);
    if (price.isEmpty()) {
      return Item.look(PART, "no price of " + name + " is known", "Add it to the prices");
    }
    String found = name + " trades at $" + price.get().toPlainString();
    return StablePrices.atPar(price.get())
        ? Item.good(PART, found)
        : Item.wrong(
            PART,
            found + ", more than half a cent from a dollar, while the sale takes it for one",
            "Pause the sale: gavel operator pause");
  }
}
