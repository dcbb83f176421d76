package gavel.cli.command.rehearse;

import gavel.cli.exit.Failure;
import gavel.devnet.Devnet;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was done so far, in a file that is written after every part: whoever is killed goes on from
 * there. An act is begun again as often as needed, and ended once.
 */
final class Diary {

  private static final int FORMAT = 1;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path file;
  private final Map<Act, Entry> entries = new EnumMap<>(Act.class);
  private final List<Fault> faults = new ArrayList<>();
  private String begunFault = "";
  private Act running;
  private Duration earlier = Duration.ZERO;
  private long start;

  /**
   * An act's record.
   *
   * @param fromL1 the last block of the L1 before it, and after it
   * @param fromL2 the same of the L2
   * @param millis of work, interruptions left out
   * @param done whether it came to its end
   */
  record Entry(long fromL1, long toL1, long fromL2, long toL2, long millis, boolean done) {
    Duration took() {
      return Duration.ofMillis(millis);
    }

    Entry with(long spent, boolean ended) {
      return new Entry(fromL1, toL1, fromL2, toL2, spent, ended);
    }
  }

  /**
   * Something that went wrong on purpose.
   *
   * @param what was done
   * @param came what came of it, and how it was mended
   * @param mended whether the sale went on as if nothing had been
   */
  record Fault(String what, String came, boolean mended) {}

  private Diary(Path file) {
    this.file = file;
  }

  /** The diary of a file, which need not be there yet. */
  static Diary open(Path file) {
    Diary diary = new Diary(file);
    if (Files.exists(file)) {
      try {
        diary.read(JSON.readTree(Files.readString(file)));
      } catch (IOException unreadable) {
        throw Failure.file("could not read the rehearsal's diary " + file + ".")
            .because(unreadable);
      }
    }
    return diary;
  }

  Optional<Entry> entry(Act act) {
    return Optional.ofNullable(entries.get(act));
  }

  boolean done(Act act) {
    return entry(act).filter(Entry::done).isPresent();
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  boolean has(String fault) {
    return faults.stream().anyMatch(each -> each.what().equals(fault));
  }

  /**
   * Puts down that a fault is going to be made, once. Where it was begun and not ended, the
   * rehearsal itself was killed in it, which was fault enough: what was to go wrong can have gone
   * well meanwhile, with nothing left for another try.
   *
   * @return whether it is to be made
   */
  boolean begins(String fault) {
    if (has(fault)) {
      return false;
    }
    if (begunFault.equals(fault)) {
      note(
          new Fault(fault, "the rehearsal itself was killed in it, and another run went on", true));
      return false;
    }
    begunFault = fault;
    write();
    return true;
  }

  void note(Fault fault) {
    begunFault = "";
    faults.removeIf(each -> each.what().equals(fault.what()));
    faults.add(fault);
    write();
  }

  /** Does an act, unless it is done; its time and blocks are noted, also where it breaks off. */
  void act(Devnet devnet, Act act, Runnable work) {
    if (done(act)) {
      return;
    }
    Entry begun = entry(act).orElseGet(() -> begun(devnet, act));
    running = act;
    earlier = begun.took();
    start = System.nanoTime();
    entries.put(act, begun);
    write();
    work.run();
    long l1 = devnet.l1().client().blockNumber();
    long l2 = devnet.l2().client().blockNumber();
    entries.put(act, new Entry(begun.fromL1(), l1, begun.fromL2(), l2, spent(), true));
    write();
  }

  private long spent() {
    return earlier.plusNanos(System.nanoTime() - start).toMillis();
  }

  /** The deployment was done by whoever started the chains: it is all that is there. */
  private static Entry begun(Devnet devnet, Act act) {
    if (act == Act.DEPLOY) {
      return new Entry(0, 0, 0, 0, 0, false);
    }
    long l1 = devnet.l1().client().blockNumber();
    long l2 = devnet.l2().client().blockNumber();
    return new Entry(l1, l1, l2, l2, 0, false);
  }

  /** Notes the time of the act that is being done, so that a kill loses little of it. */
  void beat() {
    Entry before = entries.get(running);
    entries.put(running, before.with(spent(), false));
    write();
  }

  private void read(JsonNode json) {
    if (json.path("format").asInt(0) != FORMAT) {
      throw Failure.file(
          file + " is a diary of another version of gavel.", "Take another folder: --into FOLDER");
    }
    for (Act act : Act.values()) {
      JsonNode e = json.path("acts").path(act.key());
      if (!e.isMissingNode()) {
        entries.put(
            act,
            new Entry(
                e.path("from_l1").asLong(),
                e.path("to_l1").asLong(),
                e.path("from_l2").asLong(),
                e.path("to_l2").asLong(),
                e.path("millis").asLong(),
                e.path("done").asBoolean()));
      }
    }
    begunFault = json.path("begun_fault").asString("");
    for (JsonNode f : json.path("faults")) {
      faults.add(
          new Fault(
              f.path("what").asString(), f.path("came").asString(), f.path("mended").asBoolean()));
    }
  }

  private void write() {
    ObjectNode json = JSON.createObjectNode().put("format", FORMAT);
    ObjectNode acts = json.putObject("acts");
    entries.forEach(
        (act, e) ->
            acts.putObject(act.key())
                .put("from_l1", e.fromL1())
                .put("to_l1", e.toL1())
                .put("from_l2", e.fromL2())
                .put("to_l2", e.toL2())
                .put("millis", e.millis())
                .put("done", e.done()));
    json.put("begun_fault", begunFault);
    var list = json.putArray("faults");
    for (Fault each : faults) {
      list.addObject()
          .put("what", each.what())
          .put("came", each.came())
          .put("mended", each.mended());
    }
    PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
  }
}
