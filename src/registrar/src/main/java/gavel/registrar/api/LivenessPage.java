package gavel.registrar.api;

import gavel.registrar.http.Html;
import gavel.registrar.http.Reply;
import gavel.registrar.http.Request;
import gavel.registrar.store.RegistrarStore;

/** Where a test person shows up: one button. */
final class LivenessPage {
  static final String PATH = "/liveness";

  private final RegistrarStore store;

  LivenessPage(RegistrarStore store) {
    this.store = store;
  }

  Reply show(Request request) {
    String entity = request.query().getOrDefault("entity", "");
    return Reply.html(
        200,
        Html.page(
            "Are you there?",
            "<p>For the entity \"%s\".</p>\n<form method=\"post\">\n%s<button>I am here</button>\n</form>"
                .formatted(Html.escape(entity), Html.hidden("entity", entity))));
  }

  Reply confirm(Request request) {
    store.confirmLiveness(request.form().getOrDefault("entity", ""));
    return Reply.html(200, Html.page("Thank you", "<p>You can close this page and bid."));
  }
}
