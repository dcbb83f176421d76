package gavel.devnet.host;

import gavel.devnet.Devnet;
import gavel.devnet.DevnetDownException;
import gavel.devnet.DevnetException;
import gavel.devnet.state.FolderLock;
import gavel.devnet.state.StateFolder;
import gavel.wallet.secret.PrivateFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts a program that keeps local chains running, and leaves it behind. */
public final class Background {
  /** A hang-up or Ctrl-C at this terminal is not meant for it: {@code exec} keeps them ignored. */
  private static final String DETACHED = "trap '' HUP INT; exec \"$@\"";

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int LAST_LINES = 3;

  private final StateFolder folder;

  /** A background program for a folder. */
  public Background(Path stateFolder) {
    this.folder = new StateFolder(stateFolder);
  }

  /**
   * Starts it and waits until its chains are up. What it says goes to {@link StateFolder#log()}.
   *
   * @param command a program that ends in {@link DevnetHost#run} for the same folder
   * @param environment all of its variables
   * @throws DevnetException where chains run already, or do not come up; it says the program's last
   *     words
   */
  public Devnet start(List<String> command, Map<String, String> environment) {
    running()
        .ifPresent(
            devnet -> {
              throw new DevnetException(
                  "Local chains run already, in process %d. To look at them: gavel devnet status. To stop them: gavel devnet down"
                      .formatted(devnet.state().host().pid()));
            });
    return await(spawn(command, environment));
  }

  /** Chains that run from the folder. */
  private Optional<Devnet> running() {
    try {
      return Optional.of(Devnet.attach(folder.path()));
    } catch (DevnetDownException e) {
      return Optional.empty();
    }
  }

  /** The chains that another program is just starting from the folder, once they are up. */
  public Optional<Devnet> beingStarted() {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (FolderLock.isTaken(folder) && System.nanoTime() < giveUp) {
        Optional<Devnet> up = running();
        if (up.isPresent()) {
          return up;
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DevnetException("Waiting for the local chains was interrupted.", e);
    }
    return running();
  }

  private Process spawn(List<String> command, Map<String, String> environment) {
    List<String> whole = new ArrayList<>(List.of("/bin/sh", "-c", DETACHED, "gavel-devnet"));
    whole.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(whole)
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(folder.log().toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      PrivateFiles.createFolders(folder.path());
      return builder.start();
    } catch (IOException e) {
      throw new DevnetException(
          "The local chains' program cannot be started (%s): %s"
              .formatted(e.getMessage(), String.join(" ", command)),
          e);
    }
  }

  private Devnet await(Process process) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (process.isAlive() && System.nanoTime() < giveUp) {
        Optional<Devnet> up =
            running().filter(devnet -> devnet.state().host().pid() == process.pid());
        if (up.isPresent()) {
          return up.get();
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new DevnetException("Waiting for the local chains was interrupted.", e);
    }
    process.destroy();
    throw new DevnetException(
        "The local chains did not come up. They said last: %s (all of it: %s)"
            .formatted(lastWords(), folder.log()));
  }

  private String lastWords() {
    try {
      List<String> lines = Files.readAllLines(folder.log());
      return String.join(
          " / ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "nothing that can be read, " + e.getMessage();
    }
  }
}
