package gavel.cli.command.verify;

import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.render.Page;
import gavel.protocol.verify.Difference;
import gavel.protocol.verify.Part;
import gavel.protocol.verify.Report;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A verification's report.
 *
 * @param digest the settlement in one number; empty where none was computed
 */
record ReportView(String schema, Report report, String digest) implements View {

  private static final int SHOWN = 12;

  @Override
  public void text(Page page) {
    for (Part part : report.parts()) {
      List<String> lines = part.summary().lines().toList();
      page.row(part.name(), lines.getFirst());
      lines.stream().skip(1).forEach(page::more);
      differences(page, part.differences());
      part.unknown().forEach(each -> page.more("not known: " + each));
    }
    int count = report.differences().size();
    if (report.holds()) {
      page.line("holds." + (digest.isEmpty() ? "" : " digest " + digest));
    } else {
      page.line("does not hold: " + count + (count == 1 ? " difference." : " differences."));
    }
  }

  private static void differences(Page page, List<Difference> differences) {
    differences.stream().limit(SHOWN).forEach(each -> page.more("✗ " + each));
    if (differences.size() > SHOWN) {
      page.more("and " + (differences.size() - SHOWN) + " more; all of them: --json");
    }
  }

  @Override
  public void json(ObjectNode into) {
    into.put("holds", report.holds()).put("digest", digest);
    ArrayNode parts = into.putArray("parts");
    for (Part part : report.parts()) {
      ObjectNode json =
          parts
              .addObject()
              .put("name", part.name())
              .put("summary", part.summary())
              .put("holds", part.holds());
      ArrayNode differences = json.putArray("differences");
      part.differences().forEach(each -> difference(differences.addObject(), each));
      ArrayNode unknown = json.putArray("unknown");
      part.unknown().forEach(unknown::add);
    }
  }

  private static void difference(ObjectNode json, Difference each) {
    json.put("id", each.id())
        .put("subject", each.subject())
        .put("got", each.got())
        .put("wanted", each.wanted());
  }

  @Override
  public ExitCode exit() {
    return report.holds() ? ExitCode.DONE : ExitCode.DIFFERENCES;
  }
}
