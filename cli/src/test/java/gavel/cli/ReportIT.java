package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report as the packaged program writes it, as a real browser shows it. */
class ReportIT {

  private static final List<String> CHARTS =
      List.of(
          "demand", "bids", "draws", "fill", "concentration", "tranches", "lock", "sensitivity");

  /** Every shape that stands for figures: its section, its box, and whether it is painted. */
  private static final String MARKS =
      """
      JSON.stringify([...document.querySelectorAll('section')].map(section => ({
        id: section.id,
        marks: [...section.querySelectorAll('svg .mark')].map(mark => {
          const box = mark.getBoundingClientRect(), style = getComputedStyle(mark);
          return box.width + box.height > 0
            && (style.fill !== 'none' || style.stroke !== 'none') ? 1 : 0;
        }),
        boxes: [...section.querySelectorAll('svg')].map(svg => {
          const box = svg.getBoundingClientRect();
          return [box.x + scrollX, box.y + scrollY, box.width, box.height];
        })})))
      """;

  /** Labels of one axis that lie over each other, or stick out of the page. */
  private static final String CLASHES =
      """
      (() => { const bad = [];
        for (const plot of document.querySelectorAll('.plot')) {
          for (const kind of ['.x', '.y']) {
            const boxes = [...plot.querySelectorAll(kind)]
              .map(label => [label.textContent, label.getBoundingClientRect()])
              .filter(([, box]) => box.width > 0);
            boxes.forEach(([name, box], i) => {
              if (box.left < 0 || box.right > innerWidth) bad.push(name + ' sticks out');
              boxes.slice(i + 1).forEach(([other, next]) => {
                if (box.left < next.right && next.left < box.right
                    && box.top < next.bottom && next.top < box.bottom) bad.push(name + ' on ' + other);
              });
            });
          }
        }
        return bad.join(', '); })()
      """;

  @TempDir private static Path home;
  private static Packaged simulator;
  private static Browser browser;

  @BeforeAll
  static void writeThePages() throws Exception {
    Path gavel = new Packaged(home).program();
    simulator = new Packaged(home).quick().as(gavel.resolveSibling("auction-sim"));
    run("generate gensyn-like --bidders 3000 --seed 7 --out bids.csv --participants-out who.csv");
    run("report bids.csv --participants who.csv --out gensyn.html");
    run("report bids.csv --terms gensyn-press --out undersubscribed.html");
    Files.writeString(
        home.resolve("small.csv"), "entity,amount,price\na,100,0.025\nb,90000,0.025\n");
    run("report small.csv --terms monad --out fixed.html");
    browser = Browser.start(Files.createDirectory(home.resolve("chromium")));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static void run(String line) {
    Run.Result result = simulator.gavel(line.split(" ", -1));
    assertThat(result.exit()).as(line + "\n" + result.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "gensyn.html, 1180, light",
    "gensyn.html, 900, dark",
    "gensyn.html, 360, light",
    "gensyn.html, 360, dark",
    "undersubscribed.html, 1180, dark",
    "undersubscribed.html, 360, light",
    "fixed.html, 1180, light",
    "fixed.html, 360, dark"
  })
  void everyChartIsDrawnAndReadableOnAnyScreen(String file, int width, String scheme)
      throws Exception {
    browser.open(home.resolve(file), width, scheme);

    JsonNode sections = JsonMapper.shared().readTree(browser.evaluate(MARKS));
    assertThat(sections.findValuesAsString("id")).containsExactlyElementsOf(CHARTS);
    for (JsonNode section : sections) {
      String name = section.get("id").asString();
      assertThat(section.get("marks")).as(name).isNotEmpty();
      assertThat(section.get("marks").valueStream().map(JsonNode::asInt)).as(name).contains(1);
      for (JsonNode box : section.get("boxes")) {
        assertThat(box.get(2).asDouble()).as("width of " + name).isGreaterThan(200);
        assertThat(colours(box)).as("colours of " + name).isGreaterThanOrEqualTo(2);
      }
    }
    assertThat(browser.evaluate("String(document.documentElement.scrollWidth)"))
        .isEqualTo(Integer.toString(width));
    assertThat(browser.evaluate(CLASHES)).isEmpty();
  }

  private static long colours(JsonNode box) throws IOException {
    return browser.colours(
        box.get(0).asDouble(), box.get(1).asDouble(), box.get(2).asDouble(), box.get(3).asDouble());
  }

  @Test
  void noRequestLeavesTheFile() throws Exception {
    List<String> allowed = new ArrayList<>();
    for (String file : List.of("gensyn.html", "undersubscribed.html", "fixed.html")) {
      browser.open(home.resolve(file), 1180, "light");
      allowed.add(home.resolve(file).toUri().toString());
    }
    assertThat(Set.copyOf(browser.requests())).containsExactlyInAnyOrderElementsOf(allowed);
  }

  @Test
  void theTwoSchemesDiffer() throws Exception {
    String page = "getComputedStyle(document.body).backgroundColor";
    browser.open(home.resolve("gensyn.html"), 360, "light");
    assertThat(browser.evaluate(page)).isEqualTo("rgb(246, 245, 242)");
    browser.open(home.resolve("gensyn.html"), 360, "dark");
    assertThat(browser.evaluate(page)).isEqualTo("rgb(16, 18, 22)");
  }
}
