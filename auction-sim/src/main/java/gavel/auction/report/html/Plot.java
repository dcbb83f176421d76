package gavel.auction.report.html;

import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * A drawing that stretches with the page, under labels that do not: shapes are SVG without a fixed
 * proportion, every word is HTML laid over it, so that a telephone shows it at full size.
 */
final class Plot {
  private final Scale x;
  private final Scale y;
  private final StringBuilder shapes = new StringBuilder();
  private final StringBuilder labels = new StringBuilder();

  Plot(Scale x, Scale y) {
    this.x = x;
    this.y = y;
  }

  /** Lines across, with their values at the left. */
  Plot across(DoubleFunction<String> name) {
    for (double value : y.steps(4)) {
      shapes.append(
          String.format(Locale.ROOT, "<path class=grid d=\"M0 %.1fH1000\"/>", y.down(value)));
      labels.append(
          String.format(
              Locale.ROOT,
              "<span class=y style=\"bottom:%.2f%%\">%s</span>",
              y.at(value) / 10,
              name.apply(value)));
    }
    return this;
  }

  /** Names of values below; every second one gives way on a narrow page. */
  Plot below(Iterable<Double> values, DoubleFunction<String> name) {
    int number = 0;
    for (double value : values) {
      below(value, name.apply(value), number++ % 2 == 1);
    }
    return this;
  }

  /** One name below. */
  Plot below(double value, String name, boolean givesWay) {
    labels.append(
        String.format(
            Locale.ROOT,
            "<span class=\"x%s\" style=\"left:%.2f%%\">%s</span>",
            givesWay ? " second" : "",
            x.at(value) / 10,
            name));
    return this;
  }

  /** A bar from one height to another, with what a pointer that rests on it is told. */
  Plot bar(String kind, double from, double to, double low, double high, String told) {
    double left = x.at(from);
    double width = x.at(to) - left;
    shapes.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"mark %s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s"
                + "</title></rect>",
            kind,
            left + width * 0.06,
            y.down(high),
            width * 0.88,
            y.down(low) - y.down(high),
            Words.escape(told)));
    return this;
  }

  /** Any line or area, its path in parts. */
  Plot path(String kind, String path) {
    shapes.append(String.format(Locale.ROOT, "<path class=\"mark %s\" d=\"%s\"/>", kind, path));
    return this;
  }

  /** A line from the bottom to the top, with a word at its upper end. */
  Plot upright(String kind, double value, String word) {
    shapes.append(
        String.format(
            Locale.ROOT, "<path class=\"mark %s\" d=\"M%.1f 0V1000\"/>", kind, x.at(value)));
    double left = x.at(value) / 10;
    labels.append(
        String.format(
            Locale.ROOT,
            "<span class=\"note %s\" style=\"left:%.2f%%\">%s</span>",
            left > 60 ? kind + " before" : kind,
            left,
            word));
    return this;
  }

  /** A round mark. */
  Plot dot(double at, double height) {
    labels.append(
        String.format(
            Locale.ROOT,
            "<span class=dot style=\"left:%.2f%%;bottom:%.2f%%\"></span>",
            x.at(at) / 10,
            y.at(height) / 10));
    return this;
  }

  /** The drawing as HTML; {@code told} says in words what it shows. */
  String html(String told) {
    return "<div class=plot><svg viewBox=\"0 0 1000 1000\" preserveAspectRatio=none role=img"
        + " aria-label=\""
        + Words.escape(told)
        + "\">"
        + shapes
        + "</svg>"
        + labels
        + "</div>";
  }
}
