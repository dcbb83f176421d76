package gavel.cli.command.wallet;

import gavel.cli.View;
import gavel.cli.render.Page;
import gavel.wallet.keystore.KeystoreEntry;
import tools.jackson.databind.node.ObjectNode;

/** A key file was written. */
record KeyStored(String schema, String done, KeystoreEntry entry) implements View {

  @Override
  public void text(Page page) {
    page.line(done + " " + entry.name() + entry.recorded().map(a -> "  " + a).orElse(""));
    page.line("in " + entry.file() + " (readable by you only).");
    page.line("Without the file and its password the account is lost: keep a copy of both.");
  }

  @Override
  public void json(ObjectNode into) {
    into.put("name", entry.name()).put("file", entry.file().toString());
    entry.recorded().ifPresent(address -> into.put("address", address.toString()));
  }
}
