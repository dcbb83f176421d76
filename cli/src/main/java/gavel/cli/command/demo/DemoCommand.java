package gavel.cli.command.demo;

import gavel.auction.Settlement;
import gavel.cli.Env;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.config.Home;
import gavel.cli.exit.ExitCode;
import gavel.cli.exit.Failure;
import gavel.devnet.Devnet;
import gavel.devnet.DevnetDownException;
import gavel.devnet.DevnetOptions;
import gavel.devnet.node.AnvilBinary;
import gavel.protocol.bundle.BundleFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel demo}. */
@Command(
    description = {
      "Runs a whole sale on two local chains, from the first bid to the end of a lock and staking,"
          + " with the same commands that one types by hand, and proves it.",
      "Exit 0 only if every balance on both chains is right."
    })
public final class DemoCommand extends GavelCommand {

  private static final int PATIENCE_SECONDS = 5;

  @Option(names = "--keep", description = "leave the chains running, to go on by hand")
  private boolean keep;

  @Override
  public View call() {
    Env env = session().env();
    Path anvil = new AnvilBinary(env.variables(), env.err()).locate();
    try (DemoHome home = DemoHome.make()) {
      Map<String, String> variables = home.variables(env.variables(), keep);
      Narrator narrator = new Narrator(env, output().json() ? env.err() : env.out());
      Players players = new Players(session().root(), env, variables, narrator);
      Path data = Home.of(variables).data();
      narrator.chapter("Two local chains, a registrar, and a sale");
      try (Devnet devnet = start(players, anvil, data)) {
        return tell(devnet, players, narrator, data);
      }
    }
  }

  private Devnet start(Players players, Path anvil, Path data) {
    if (keep) {
      players.does("you", "devnet up");
      return Devnet.attach(data.resolve("devnet"));
    }
    return Devnet.up(DevnetOptions.standard(data.resolve("devnet"), anvil, session()::say));
  }

  private View tell(Devnet devnet, Players players, Narrator narrator, Path data) {
    try {
      return story(devnet, players, narrator, data);
    } catch (Failure stopped) {
      if (stopped.code() == ExitCode.NETWORK) {
        death(devnet).ifPresent(DemoCommand::raise);
      }
      throw stopped;
    }
  }

  /** Why the chains are gone, where it was a node of this process that died. */
  private static Optional<DevnetDownException> death(Devnet devnet) {
    return Optional.ofNullable(
        devnet.death().completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join());
  }

  private static void raise(DevnetDownException death) {
    throw death;
  }

  private View story(Devnet devnet, Players players, Narrator narrator, Path data) {
    narrator.say(
        "Ethereum is chain 313371, the L2 is chain 313372; nothing signed here fits another chain."
            + " The key files are encrypted lightly (scrypt 2^12, where gavel's own take 2^18), for"
            + " they hold nothing of worth. The name before $ is the account and login in use.");
    players.does("you", "devnet status");
    new Bids(players, narrator).tell(new OldAllowance(devnet));
    new Settling(players, narrator).tell();
    new Claiming(players, narrator, devnet).tell();
    Path bundle = data.resolve("bundles").resolve("devnet-final");
    Settlement settlement = BundleFolder.read(bundle).recompute();
    List<Outcome> outcomes = new Outcomes(devnet, settlement).read();
    List<Check> checks = new ArrayList<>(new Balances(devnet, settlement).checks());
    Staking staking = new Staking(players, narrator, devnet);
    staking.tell(data);
    checks.add(staking.conservation());
    new Proof(players, narrator).tell(bundle, data);
    return new DemoView(settlement.terms().offer(), outcomes, checks, keep ? next() : List.of());
  }

  private static List<String> next() {
    return List.of(
        "",
        "The chains go on. To look around:",
        "  gavel devnet accounts",
        "  gavel status --sale devnet --account dave --login dave",
        "  gavel verify settlement --sale devnet",
        "To do it all by hand, from the start: gavel devnet down, then gavel devnet up");
  }
}
