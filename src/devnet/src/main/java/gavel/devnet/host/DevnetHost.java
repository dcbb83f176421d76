package gavel.devnet.host;

import gavel.devnet.Devnet;
import gavel.devnet.DevnetDownException;
import gavel.devnet.DevnetException;
import gavel.devnet.DevnetOptions;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Keeps local chains running in this program, until it is stopped. */
public final class DevnetHost {
  private DevnetHost() {}

  /**
   * Starts chains and stays with them. Being told to end (Ctrl-C, SIGTERM) stops the nodes by the
   * program's shutdown hooks, so this returns only after a node has died.
   *
   * @param ready is told once, when everything is up
   * @return why it ended
   */
  public static DevnetDownException run(DevnetOptions options, Consumer<Devnet> ready) {
    try (Devnet devnet = Devnet.up(options)) {
      ready.accept(devnet);
      return devnet.death().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DevnetException("Keeping the local chains running was interrupted.", e);
    } catch (ExecutionException e) {
      throw new DevnetException("The local chains' end cannot be told: " + e.getMessage(), e);
    }
  }
}
