package gavel.cli.command.sale;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.render.Page;
import gavel.cli.wiring.PinnedSales;
import gavel.cli.wiring.Sales;
import gavel.cli.wiring.TextFrom;
import gavel.protocol.descriptor.DescriptorException;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.descriptor.SaleDescriptor;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel sale add}. */
@Command(
    description =
        "Adds a sale by its descriptor, a sale.toml, and pins it by the hash of the file: a later"
            + " change of it is noticed. Compare the hash with what the seller publishes.")
public final class SaleAddCommand extends GavelCommand {

  @Parameters(paramLabel = "FILE|URL", description = "the descriptor")
  private String source;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "what to call it here; default: from the name in the file")
  private String name;

  @Option(
      names = "--sha256",
      paramLabel = "0x…",
      description = "the hash that the seller publishes; another one is refused")
  private String wanted;

  @Option(names = "--replace", description = "take it in the place of one of the same name")
  private boolean replace;

  @Override
  public View call() {
    String toml = TextFrom.read(source, "the descriptor");
    SaleDescriptor descriptor = parsed(toml);
    String hash = Descriptors.hash(toml);
    if (wanted != null && !wanted.equalsIgnoreCase(hash)) {
      throw Failure.file(
          "the descriptor's hash is " + hash + ", wanted " + wanted + ". Nothing was added.",
          "Get the file again where the seller publishes it.");
    }
    String chosen = name == null ? slug(descriptor.name()) : name;
    requireFree(chosen, hash);
    new Sales(session()).pinned().add(chosen, toml);
    return new Added(chosen, hash, new SaleOrigins("gavel.sale-add/1", descriptor));
  }

  private SaleDescriptor parsed(String toml) {
    try {
      return Descriptors.parse(toml, source);
    } catch (DescriptorException none) {
      throw Failure.file(
              none.getMessage(),
              "Nothing was added. Wanted is the sale.toml that the seller publishes:"
                  + " gavel sale add FILE|URL")
          .because(none);
    }
  }

  private void requireFree(String chosen, String hash) {
    if (!chosen.matches("[a-z0-9][a-z0-9-]{0,40}")) {
      throw Failure.usage(
          "a sale is called by lower-case letters, digits and dashes; got '" + chosen + "'.",
          "Name it: --name NAME");
    }
    if (Descriptors.PRESETS.contains(chosen)) {
      throw Failure.usage("'" + chosen + "' is a preset's name.", "Name it otherwise: --name NAME");
    }
    PinnedSales pinned = new Sales(session()).pinned();
    if (!replace && pinned.file(chosen).isPresent() && !pinned.pin(chosen).equals(hash)) {
      throw Failure.file(
          "there is another sale named '" + chosen + "', pinned at " + pinned.pin(chosen) + ".",
          "Name this one --name NAME, or take it in its place: --replace");
    }
  }

  private static String slug(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }

  private record Added(String name, String hash, SaleOrigins figures) implements View {
    @Override
    public String schema() {
      return figures.schema();
    }

    @Override
    public void text(Page page) {
      figures.text(page);
      page.line("Added as " + name + ", pinned at " + hash + ".");
      page.line("Next: gavel sale use " + name);
    }

    @Override
    public void json(ObjectNode into) {
      into.put("name", name).put("sha256", hash);
      figures.json(into);
    }
  }
}
