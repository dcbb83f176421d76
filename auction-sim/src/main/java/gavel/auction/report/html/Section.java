package gavel.auction.report.html;

import java.util.List;

/**
 * One part of the page.
 *
 * @param id its anchor
 * @param title what it is about
 * @param lead what it shows, in a sentence; HTML
 * @param drawing HTML
 * @param key what colours mean, as kind and word
 * @param heading of the table with the drawing's figures
 * @param rows of that table, text
 */
record Section(
    String id,
    String title,
    String lead,
    String drawing,
    List<Legend> key,
    List<String> heading,
    List<List<String>> rows) {

  /** What a colour means. */
  record Legend(String kind, String word) {}

  /** The part as HTML. */
  String html() {
    StringBuilder out = new StringBuilder();
    out.append("<section id=").append(id).append("><h2>").append(title).append("</h2><p>");
    out.append(lead).append("</p>");
    if (!key.isEmpty()) {
      out.append("<p class=key>");
      key.forEach(
          each ->
              out.append("<span><i class=")
                  .append(each.kind)
                  .append("></i>")
                  .append(each.word)
                  .append("</span>"));
      out.append("</p>");
    }
    out.append(drawing).append("<details><summary>The figures</summary><div class=table><table>");
    row(out, "th", heading);
    rows.forEach(cells -> row(out, "td", cells));
    return out.append("</table></div></details></section>\n").toString();
  }

  private static void row(StringBuilder out, String cell, List<String> cells) {
    out.append("<tr>");
    cells.forEach(
        text ->
            out.append('<')
                .append(cell)
                .append('>')
                .append(Words.escape(text))
                .append("</")
                .append(cell)
                .append('>'));
    out.append("</tr>");
  }
}
