package gavel.cli.generate;

import gavel.auction.io.TermsToml;
import gavel.cli.Commands;
import gavel.cli.exit.ExitCode;
import gavel.protocol.descriptor.Key;
import gavel.protocol.descriptor.Keys;
import java.util.Map;
import java.util.TreeMap;

/** All manual pages, by the name of their file. */
final class Manual {

  private Manual() {}

  static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    for (Place place : Place.all(Commands.gavel())) {
      String text = place.isGroup() ? new GroupPage(place).text() : new CommandPage(place).text();
      pages.put(place.page() + ".1", text);
      if (place.page().equals("gavel-simulate")) {
        pages.put("auction-sim.1", new GroupPage(place, "auction-sim").text());
      }
    }
    pages.put("gavel-exit-codes.7", page("gavel-exit-codes", 7, exitCodes()));
    pages.put("gavel-json.7", page("gavel-json", 7, new Schemas().roff()));
    pages.put("gavel-bundle.5", page("gavel-bundle", 5, ""));
    pages.put("gavel-community.5", page("gavel-community", 5, ""));
    pages.put("gavel-config.5", page("gavel-config", 5, ""));
    pages.put("gavel-tutorial.7", page("gavel-tutorial", 7, ""));
    pages.put("gavel-sale.5", page("gavel-sale", 5, figures()));
    return pages;
  }

  // A page of its own text, with a table where it says @TABLE@.
  private static String page(String name, int section, String table) {
    String text = Templates.read("man/" + name + "." + section + ".roff");
    return new Roff(name, section)
        .raw(
            text.replace("@TABLE@\n", table)
                .replace("@PRESETS@", Roff.escaped(String.join(", ", TermsToml.PRESETS))))
        .text();
  }

  private static String exitCodes() {
    Roff table = Roff.part();
    for (ExitCode code : ExitCode.values()) {
      table.item(Roff.bold(code.code() + " " + code.label()), code.meaning());
    }
    return table.text();
  }

  private static String figures() {
    Roff table = Roff.part();
    for (Key<?> key : Keys.all()) {
      table.item(Roff.bold(key.path()), key.what() + "; " + key.wanted());
    }
    return table.text();
  }
}
