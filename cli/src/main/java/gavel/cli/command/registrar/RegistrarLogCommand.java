package gavel.cli.command.registrar;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.Count;
import gavel.cli.render.Page;
import gavel.registrar.store.AuditEvent;
import gavel.registrar.store.SqliteStore;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel operator registrar log}. */
@Command(description = "Shows who logged in, and who was refused what, the newest first.")
public final class RegistrarLogCommand extends GavelCommand {

  @Mixin private StoreOptions store;

  @Option(
      names = "--last",
      paramLabel = "COUNT",
      defaultValue = "50",
      description = "how many (default: 50)")
  private Count last;

  @Override
  public View call() {
    try (SqliteStore open = store.open(session())) {
      return new Trail(open.auditTrail(last.value()));
    }
  }

  private record Trail(List<AuditEvent> events) implements View {
    @Override
    public String schema() {
      return "gavel.registrar-log/1";
    }

    @Override
    public void text(Page page) {
      page.lines(events.stream().map(Trail::line).toList());
    }

    private static String line(AuditEvent event) {
      return "%s  %s  %s  %s: %s"
          .formatted(event.at(), event.client(), event.account(), event.action(), event.outcome());
    }

    @Override
    public void json(ObjectNode into) {
      ArrayNode list = into.putArray("events");
      for (AuditEvent event : events) {
        list.addObject()
            .put("at", event.at().toString())
            .put("client", event.client())
            .put("account", event.account())
            .put("action", event.action())
            .put("outcome", event.outcome());
      }
    }
  }
}
