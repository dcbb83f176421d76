package gavel.cli.command.wallet;

import gavel.cli.View;
import gavel.cli.render.Page;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/**
 * An agent came to its end, or was told to.
 *
 * @param signed signatures that it gave; −1 where another process knows
 */
record AgentEnded(Path socket, int signed, int refused) implements View {

  private static final int ELSEWHERE = -1;

  static AgentEnded stopped(Path socket) {
    return new AgentEnded(socket, ELSEWHERE, ELSEWHERE);
  }

  @Override
  public String schema() {
    return "gavel.wallet-agent/1";
  }

  @Override
  public void text(Page page) {
    page.line(
        signed == ELSEWHERE
            ? "Stopped."
            : "Ended: signed " + signed + ", refused " + refused + ". The keys are wiped.");
  }

  @Override
  public void json(ObjectNode into) {
    into.put("socket", socket.toString());
    if (signed != ELSEWHERE) {
      into.put("signed", signed).put("refused", refused);
    }
  }
}
