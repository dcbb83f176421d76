package gavel.auction.report.html;

import gavel.auction.EntityOutcome;
import gavel.auction.Fraction;
import gavel.auction.report.html.Section.Legend;
import gavel.auction.terms.LockRules;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who locks, and how much of the money and of the tokens that is. */
final class LockChart {
  private static final List<String> KINDS = List.of("chose", "must", "open");

  private LockChart() {}

  /** Three parts of a whole: by choice, because they must, and not at all. */
  private static final class Bar {
    private final String name;
    private final BigInteger[] parts = {BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO};

    Bar(String name) {
      this.name = name;
    }

    String name() {
      return name;
    }

    void add(int part, BigInteger amount) {
      parts[part] = parts[part].add(amount);
    }

    Fraction share(int part) {
      BigInteger whole = parts[0].add(parts[1]).add(parts[2]);
      return whole.signum() == 0 ? Fraction.ZERO : new Fraction(parts[part], whole);
    }
  }

  static Section of(Facts facts) {
    Bar people = new Bar("winners");
    Bar money = new Bar("money filled");
    Bar tokens = new Bar("tokens, bonuses included");
    for (EntityOutcome each : facts.entities()) {
      if (each.accepted() > 0) {
        int part = each.mustLock() ? 1 : each.bid().lock() ? 0 : 2;
        people.add(part, BigInteger.ONE);
        money.add(part, BigInteger.valueOf(each.accepted()));
        tokens.add(part, each.total());
      }
    }
    StringBuilder drawing = new StringBuilder("<div class=bars>");
    List<List<String>> rows = new ArrayList<>();
    for (Bar bar : List.of(people, money, tokens)) {
      drawing.append(drawn(bar));
      List<String> row = new ArrayList<>(List.of(bar.name()));
      for (int part = 0; part < 3; part++) {
        row.add(Words.percent(bar.share(part)));
      }
      rows.add(row);
    }
    return new Section(
        "lock",
        "Lock-up",
        lead(facts, tokens),
        drawing.append("</div>").toString(),
        List.of(
            new Legend("chose", "chose the lock"),
            new Legend("must", "must lock"),
            new Legend("open", "not locked")),
        List.of("", "chose", "must", "not locked"),
        rows);
  }

  private static String drawn(Bar bar) {
    StringBuilder out = new StringBuilder("<div class=bar><b>").append(bar.name());
    out.append(
        "</b><svg viewBox=\"0 0 1000 10\" preserveAspectRatio=none role=img aria-label=\""
            + bar.name()
            + "\">");
    double left = 0;
    for (int part = 0; part < 3; part++) {
      double width = Double.parseDouble(bar.share(part).times(1000).toDecimal(3));
      if (width > 0) {
        out.append(
            String.format(
                Locale.ROOT,
                "<rect class=\"mark %s\" x=\"%.1f\" y=\"0\" width=\"%.1f\" height=\"10\"><title>%s"
                    + "</title></rect>",
                KINDS.get(part),
                left,
                Math.max(1, width - 2),
                Words.percent(bar.share(part))));
      }
      left += width;
    }
    Fraction locked = bar.share(0).plus(bar.share(1));
    return out.append("</svg><span>")
        .append(Words.percent(locked))
        .append("</span></div>")
        .toString();
  }

  private static String lead(Facts facts, Bar tokens) {
    LockRules lock = facts.situation().terms().lock();
    var offer = facts.situation().terms().offer();
    BigInteger locked = facts.settlement().totals().locked();
    BigInteger open = facts.settlement().totals().total().subtract(locked);
    return "<b>%s %s</b> open at the token’s start, <b>%s</b> only %d months later (%s of all that go out)."
        .formatted(
            Words.tokens(open, offer.decimals()),
            Words.escape(offer.token()),
            Words.tokens(locked, offer.decimals()),
            lock.months(),
            Words.percent(tokens.share(0).plus(tokens.share(1))));
  }
}
