package gavel.cli.command.rehearse;

import gavel.cli.ThisProgram;
import gavel.cli.exit.ExitCode;
import gavel.cli.exit.Failure;
import gavel.devnet.Devnet;
import gavel.protocol.rpc.BlockTag;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What goes wrong on purpose, each once: what the diary has is not done again. */
final class Faults {

  private static final int PATIENCE_MINUTES = 10;

  private final Devnet devnet;
  private final Typist typist;
  private final Diary diary;
  private final Map<String, String> variables;

  Faults(Devnet devnet, Typist typist, Diary diary, Map<String, String> variables) {
    this.devnet = devnet;
    this.typist = typist;
    this.diary = diary;
    this.variables = Map.copyOf(variables);
  }

  /** The chain replaces its last block; what was in it is gone. */
  void reorganise(String when) {
    String what = "reorganisation " + when;
    if (diary.has(what)) {
      return;
    }
    long head = devnet.l1().client().blockNumber();
    var before = devnet.l1().client().latestBlock().hash();
    devnet.l1().client().raw("anvil_reorg", 1, List.of());
    boolean replaced =
        devnet
            .l1()
            .client()
            .block(BlockTag.of(head))
            .filter(block -> !block.hash().equals(before))
            .isPresent();
    diary.note(
        new Diary.Fault(
            what,
            "the last block was replaced by another; what was in it was sent again",
            replaced));
  }

  /** The node goes down when less than half of the batches have been sent, none of one or two. */
  void nodeDown(List<String> line, int batches) {
    String what = "node down in the settlement";
    if (!diary.begins(what)) {
      return;
    }
    URI node = devnet.state().l1().endpoints().getFirst();
    try (Door door = new Door(node, (batches - 1) / 2)) {
      List<String> words = new ArrayList<>(line);
      words.addAll(List.of("--network", "devnet", "--rpc-url", door.address().toString()));
      Typist.Ended ended = typist.types(words.toArray(String[]::new));
      boolean told =
          ended.code() == ExitCode.NETWORK.code() || ended.code() == ExitCode.NOT_FINAL.code();
      diary.note(
          new Diary.Fault(
              what,
              door.fell()
                  ? "the command ended with exit code " + ended.code() + ", and went on later"
                  : "the node held until the command had ended",
              door.fell() && told));
    }
  }

  /** The settlement's process is killed as soon as a batch is mined. */
  void kill(List<String> line) {
    String what = "settlement killed";
    if (!diary.begins(what)) {
      return;
    }
    List<String> command = new ArrayList<>(ThisProgram.command());
    command.addAll(line);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(variables);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      boolean killed = killWhenMined(process);
      diary.note(
          new Diary.Fault(
              what,
              killed
                  ? "the process was killed after a batch, and another run went on"
                  : "the process ended before it could be killed",
              process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) && killed));
    } catch (IOException failed) {
      throw Failure.file("this program could not be started again: " + failed.getMessage() + ".")
          .because(failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.notFinal("the rehearsal was interrupted.");
    }
  }

  private static boolean killWhenMined(Process process) throws IOException {
    try (BufferedReader talk = process.errorReader()) {
      for (String line = talk.readLine(); line != null; line = talk.readLine()) {
        if (line.contains(" mined in block ")) {
          process.destroyForcibly();
          return true;
        }
      }
    }
    return false;
  }
}
