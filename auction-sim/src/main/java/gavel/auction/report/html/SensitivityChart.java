package gavel.auction.report.html;

import gavel.auction.Price;
import gavel.auction.report.Money;
import gavel.auction.report.html.Section.Legend;
import gavel.auction.report.html.Sensitivity.Figures;
import gavel.auction.report.html.Sensitivity.Outcome;
import gavel.auction.report.html.Sensitivity.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** How far price and raise move when one thing is a little otherwise: two tornado charts. */
final class SensitivityChart {
  private final Facts facts;
  private final Figures base;

  private SensitivityChart(Facts facts) {
    this.facts = facts;
    this.base = new Figures(facts.settlement().price(), facts.settlement().accepted());
  }

  static Section of(Facts facts) {
    return new SensitivityChart(facts).section();
  }

  private Section section() {
    String drawing =
        "<div class=pair>"
            + tornado("price", each -> usd(each.price()), this::price)
            + tornado("raise", each -> (double) each.raise(), each -> Words.usd(each.raise()))
            + "</div>";
    return new Section(
        "sensitivity",
        "What if one thing were otherwise",
        "As it is: <b>%s</b> a token, <b>%s</b> raised. Each line changes one thing only, first to less of it, then to more."
            .formatted(price(base), Words.usd(base.raise())),
        drawing,
        List.of(new Legend("less", "less of it"), new Legend("more", "more of it")),
        List.of("changed", "price", "raise"),
        rows());
  }

  /** Only places bars. */
  private static double usd(Price price) {
    return price.usd().numerator().doubleValue() / price.usd().denominator().doubleValue();
  }

  private String price(Figures figures) {
    return Money.price(figures.price(), facts.situation().terms().grid());
  }

  private String tornado(
      String name, ToDoubleFunction<Figures> value, Function<Figures, String> word) {
    double middle = value.applyAsDouble(base);
    double reach =
        facts.sensitivity().stream()
            .flatMap(row -> List.of(row.less(), row.more()).stream())
            .flatMap(each -> each.figures().stream())
            .mapToDouble(each -> Math.abs(value.applyAsDouble(each) - middle))
            .max()
            .orElse(0);
    Scale scale = new Scale(middle - Math.max(reach, 1e-9), middle + Math.max(reach, 1e-9));
    StringBuilder out = new StringBuilder("<div class=tornado><h3>").append(name).append("</h3>");
    for (Row row : facts.sensitivity()) {
      out.append("<div class=swing><b>")
          .append(row.thing())
          .append("</b><svg viewBox=\"0 0 1000 20\"");
      out.append(" preserveAspectRatio=none role=img aria-label=\"").append(name).append(", ");
      out.append(row.thing()).append("\"><path class=\"mark axis\" d=\"M500 0V20\"/>");
      out.append(swing("less", row.less(), scale, value, word, 1));
      out.append(swing("more", row.more(), scale, value, word, 11));
      out.append("</svg><span>").append(words(row, word)).append("</span></div>");
    }
    return out.append("</div>").toString();
  }

  private static String swing(
      String kind,
      Outcome outcome,
      Scale scale,
      ToDoubleFunction<Figures> value,
      Function<Figures, String> word,
      int top) {
    if (outcome.figures().isEmpty()) {
      return "";
    }
    double at = scale.at(value.applyAsDouble(outcome.figures().get()));
    return String.format(
        Locale.ROOT,
        "<rect class=\"mark %s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"8\"><title>%s</title></rect>",
        kind,
        Math.min(at, 500),
        top,
        Math.max(2, Math.abs(at - 500)),
        Words.escape(outcome.change() + ": " + word.apply(outcome.figures().get())));
  }

  private static String words(Row row, Function<Figures, String> word) {
    return word(row.less(), word) + " · " + word(row.more(), word);
  }

  private static String word(Outcome outcome, Function<Figures, String> word) {
    return outcome.figures().map(word).orElse("–");
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : facts.sensitivity()) {
      for (Outcome each : List.of(row.less(), row.more())) {
        Optional<Figures> figures = each.figures();
        rows.add(
            List.of(
                row.thing() + ": " + each.change(),
                figures.map(this::price).orElse("–"),
                figures.map(at -> Money.usd(at.raise())).orElse("–")));
      }
    }
    return rows;
  }
}
