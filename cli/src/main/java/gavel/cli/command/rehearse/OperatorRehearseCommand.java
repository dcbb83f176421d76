package gavel.cli.command.rehearse;

import gavel.auction.Settlement;
import gavel.auction.io.PopulationToml;
import gavel.auction.io.TermsToml;
import gavel.auction.population.Population;
import gavel.cli.GavelCommand;
import gavel.cli.ThisProgram;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.Count;
import gavel.devnet.Devnet;
import gavel.devnet.DevnetDownException;
import gavel.devnet.DevnetException;
import gavel.devnet.host.Background;
import gavel.devnet.load.Bidder;
import gavel.devnet.load.Bidders;
import gavel.devnet.node.AnvilBinary;
import gavel.protocol.bundle.BundleFolder;
import gavel.protocol.descriptor.TermsText;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gavel operator rehearse}. */
@Command(
    description = {
      "Rehearses a whole sale by these terms on two local chains: made-up bidders register, get"
          + " permits and bid; nodes fail, blocks are replaced, the settlement is killed, hostile"
          + " people try what they must not; the sale is settled, paid out and proved all the same.",
      "Writes a runbook in order with times, what the operator's gas comes to beside what was"
          + " planned, and the batches for a Safe. Killed at any moment, the same command goes on"
          + " where it stopped, as long as the local chains run."
    })
public final class OperatorRehearseCommand extends GavelCommand {

  /** Blocks whose state the nodes keep: each costs as much memory as all accounts together. */
  private static final String HISTORY = "24";

  private static final int MOST_ROWS = 150;

  /** So that a short settlement, too, has batches to be killed between. */
  private static final int BATCHES = 12;

  @Parameters(paramLabel = "TERMS", description = "the sale's terms: a preset or a TOML file")
  private String terms;

  @Option(
      names = "--into",
      paramLabel = "FOLDER",
      required = true,
      description = "where everything of the rehearsal is kept")
  private Path into;

  @Option(
      names = "--entities",
      paramLabel = "N",
      defaultValue = "500",
      description = "made-up bidders (default: ${DEFAULT-VALUE})")
  private Count entities;

  @Option(
      names = "--wallets",
      paramLabel = "N",
      description = "wallets of all together, one to three each (default: a fifth more)")
  private Count wallets;

  @Option(
      names = "--population",
      paramLabel = "NAME|FILE",
      defaultValue = "gensyn-like",
      description =
          "how bidders are spread, as for auction-sim generate (default:"
              + " ${DEFAULT-VALUE}); the money stays the same for any number of them")
  private String population;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "decides who bids what (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--no-faults", description = "let nothing go wrong on purpose")
  private boolean noFaults;

  @Option(names = "--keep", description = "leave the local chains running afterwards")
  private boolean keep;

  @Override
  public View call() {
    if (Files.exists(into) && !Files.isDirectory(into)) {
      throw Failure.file(into + " is a file.", "Name a folder: --into FOLDER");
    }
    RehearsalFolder folder = new RehearsalFolder(into);
    TermsText text = TermsText.parse(termsToml(), terms);
    RehearsalPlan plan = plan(text);
    Devnet devnet = chains(folder);
    try (Rehearsal rehearsal = new Rehearsal(session(), folder, plan, devnet, !noFaults)) {
      rehearsal.run();
      Runbook runbook = new Runbook(devnet, plan, rehearsal.diary(), engine(folder));
      PrivateFiles.write(folder.runbook(), runbook.text());
      RehearsalView view = runbook.view(folder);
      if (!keep) {
        devnet.down();
      }
      return view;
    }
  }

  private RehearsalPlan plan(TermsText text) {
    int all = wallets == null ? entities.value() + entities.value() / 5 : wallets.value();
    List<Bidder> bidders =
        Bidders.draw(Bidders.resized(population(), entities.value()), text.terms(), all, seed);
    int batch = Math.clamp(all / BATCHES, 1, MOST_ROWS);
    return new RehearsalPlan(text.terms(), bidders, batch);
  }

  private Population population() {
    return PopulationToml.SAMPLES.contains(population) || !Files.exists(Path.of(population))
        ? PopulationToml.sample(population)
        : PopulationToml.read(Path.of(population));
  }

  /** The chains of an earlier run of this rehearsal, else new ones, which outlive this process. */
  private Devnet chains(RehearsalFolder folder) {
    try {
      return Devnet.attach(folder.devnet());
    } catch (DevnetDownException none) {
      if (Files.exists(folder.diary())) {
        throw Failure.file(
            "the local chains of the rehearsal in " + folder.path() + " have ended.",
            "It is over, or cannot go on. For another one: --into FOLDER");
      }
    }
    new AnvilBinary(session().env().variables(), session().env().err()).locate();
    RehearsalFolder.make(folder.path());
    PrivateFiles.write(folder.terms(), termsToml());
    session().say("Starting two local chains and a sale on them …");
    List<String> command = new ArrayList<>(ThisProgram.command());
    command.addAll(
        List.of("devnet", "up", "--foreground", "--nobody", "--history", HISTORY, "--terms"));
    command.add(folder.terms().toString());
    Background background = new Background(folder.devnet());
    try {
      return background.start(command, folder.variables(session().env().variables()));
    } catch (DevnetException busy) {
      // A run that was killed may have left them on their way up.
      return background.beingStarted().orElseThrow(() -> busy);
    }
  }

  /** How long the engine alone takes to settle the book, everything being read. */
  private static Duration engine(RehearsalFolder folder) {
    var bundle = BundleFolder.read(folder.bundle());
    long start = System.nanoTime();
    Settlement settlement = bundle.recompute();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (!settlement.digest().equals(bundle.manifest().digest())) {
      throw Failure.differences(
          "the settlement's digest differs when it is computed again.", List.of());
    }
    return took;
  }

  private String termsToml() {
    Path file = Path.of(terms);
    if (TermsToml.PRESETS.contains(terms) && !Files.exists(file)) {
      return "preset = \"" + terms + "\"\n";
    }
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw Failure.file("could not read the terms " + file + ".", "Check the path.")
          .because(unreadable);
    }
  }
}
