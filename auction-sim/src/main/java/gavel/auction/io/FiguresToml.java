package gavel.auction.io;

import gavel.auction.terms.Figure;
import gavel.auction.terms.Figure.Standing;
import java.util.Map;
import java.util.TreeMap;

/** Where figures come from: {@code [figures]} maps keys of the file to a standing and a source. */
final class FiguresToml {
  private FiguresToml() {}

  static Map<String, Figure> read(TomlTable root) {
    TomlTable table = root.table("figures");
    Map<String, Figure> figures = new TreeMap<>();
    for (String key : table.keys()) {
      TomlTable figure = table.table(key);
      String standing = figure.required("standing", figure.text("standing"));
      String source = figure.required("source", figure.text("source"));
      figure.done();
      figures.put(key, new Figure(standing(figure, standing), source));
    }
    return figures;
  }

  private static Standing standing(TomlTable figure, String text) {
    return switch (text) {
      case "published" -> Standing.PUBLISHED;
      case "press" -> Standing.PRESS;
      case "assumed" -> Standing.ASSUMED;
      default ->
          throw figure.bad("standing", "wanted published, press or assumed, got '" + text + "'.");
    };
  }
}
