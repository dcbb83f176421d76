package gavel.cli.command.simulate;

import gavel.auction.population.Population;
import gavel.cli.View;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was invented, and where it lies.
 *
 * @param terms a preset or a file, which the prices fit
 * @param participants the second file, or null
 */
record GenerateView(Population population, long seed, String terms, Path book, Path participants)
    implements View {

  @Override
  public String schema() {
    return "gavel.simulate-generate/1";
  }

  @Override
  public void text(Page page) {
    page.line(
        "%s bids of %s with seed %d written to %s"
            .formatted(Money.count(population.bidders()), population.name(), seed, book));
    if (participants != null) {
      page.line("participants written to " + participants);
    }
    String known = participants == null ? "" : " --participants " + participants;
    page.line("Next: auction-sim clear " + book + " --terms " + terms + known);
  }

  @Override
  public void json(ObjectNode into) {
    into.put("population", population.name())
        .put("bidders", population.bidders())
        .put("seed", seed)
        .put("book", book.toString());
    if (participants != null) {
      into.put("participants", participants.toString());
    }
  }
}
