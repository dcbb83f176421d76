package gavel.cli.command.doctor;

import gavel.cli.Version;
import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.render.Mark;
import gavel.cli.render.Page;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What the doctor found. */
record DoctorView(List<Diagnosis> findings) implements View {

  /** Where several apply, the first of these is the command's. */
  private static final List<ExitCode> ORDER =
      List.of(ExitCode.USAGE, ExitCode.FILE, ExitCode.NETWORK, ExitCode.NOT_ELIGIBLE);

  DoctorView {
    findings = List.copyOf(findings);
  }

  @Override
  public String schema() {
    return "gavel.doctor/1";
  }

  @Override
  public void text(Page page) {
    page.line("gavel " + Version.current() + " on Java " + Runtime.version() + ", " + system());
    for (Diagnosis each : findings) {
      page.marked(each.mark(), each.subject(), each.found());
      if (!each.remedy().isEmpty()) {
        page.line("      " + each.remedy());
      }
    }
    long wrong = findings.stream().filter(each -> each.mark() == Mark.REFUSED).count();
    page.line(wrong == 0 ? "Nothing is wrong." : wrong + " of " + findings.size() + " wrong.");
  }

  @Override
  public void json(ObjectNode into) {
    into.put("version", Version.current()).put("java", Runtime.version().toString());
    into.put("jvm", System.getProperty("java.vm.name")).put("system", system());
    var formats = into.putObject("formats");
    FormatsCheck.formats().forEach(formats::put);
    var array = into.putArray("findings");
    for (Diagnosis each : findings) {
      array
          .addObject()
          .put("subject", each.subject())
          .put("state", word(each.mark()))
          .put("found", each.found())
          .put("remedy", each.remedy());
    }
  }

  private static String system() {
    return String.join(
        " ",
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("os.arch"));
  }

  private static String word(Mark mark) {
    return mark.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public ExitCode exit() {
    return ORDER.stream()
        .filter(code -> findings.stream().anyMatch(each -> each.exit() == code))
        .findFirst()
        .orElse(ExitCode.DONE);
  }
}
