package gavel.cli.generate;

import java.util.List;
import java.util.stream.Stream;

/** The manual page of a group of commands, and of a program. */
final class GroupPage {

  private final Place place;
  private final String name;

  /** A page under the name of what is typed. */
  GroupPage(Place place) {
    this(place, place.page());
  }

  /** A page under another name: a group's that is a program, too. */
  GroupPage(Place place, String name) {
    this.place = place;
    this.name = name;
  }

  String text() {
    String typed = name.equals(place.page()) ? place.typed() : name;
    Roff page = new Roff(name, 1).name(name, summary());
    page.section("SYNOPSIS")
        .line(
            Roff.bold(typed) + " " + Roff.italic("command") + " [" + Roff.italic("options") + "]");
    part(page, "before");
    page.section("COMMANDS");
    for (Place each : place.below()) {
      page.item(
          Roff.bold(each.node().name()), each.node().summary() + "; see " + each.page() + "(1)");
    }
    part(page, "after");
    Stream<String> above =
        place.words().size() > 1
            ? Stream.of(
                String.join("-", place.words().subList(0, place.words().size() - 1)) + "(1)")
            : Stream.of(
                "auction-sim(1)",
                "gavel-bundle(5)",
                "gavel-community(5)",
                "gavel-config(5)",
                "gavel-sale(5)");
    List<String> general = List.of("gavel-exit-codes(7)", "gavel-json(7)");
    return page.seeAlso(Stream.concat(above, general.stream()).toList()).text();
  }

  private String summary() {
    String summary = place.node().summary();
    return summary.endsWith(".") ? summary.substring(0, summary.length() - 1) : summary;
  }

  private void part(Roff page, String where) {
    String part = "man/" + name + "." + where + ".roff";
    if (Templates.has(part)) {
      page.raw(Templates.read(part));
    }
  }
}
