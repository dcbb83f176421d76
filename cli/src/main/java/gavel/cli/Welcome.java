package gavel.cli;

import gavel.cli.config.Home;
import java.nio.file.Files;

/** What {@code gavel} alone says to somebody who has set nothing up yet. */
final class Welcome {

  private static final String TEXT =
      """
      gavel: take part in an on-chain token sale, run one, settle it, prove it, stake.

      Nothing is set up here yet. Three ways to begin:
        a look     gavel demo           a whole sale on two local chains, narrated
        to try     gavel devnet up      local chains with a sale and people to play
        for real   gavel sale use NAME  a sale that is known (gavel sale list), or
                   gavel sale add FILE|URL, its descriptor from the seller

      No network is chosen until you choose one. All commands: gavel --help
      """;

  private Welcome() {}

  /** Whether the bare program has nothing to go by: no profile, no sale, no local chains. */
  static boolean isDue(Env env) {
    Home home = Home.of(env.variables());
    return !Files.exists(home.configFile())
        && !Files.exists(home.devnet().resolve("devnet.json"))
        && env.variable("GAVEL_SALE") == null
        && env.variable("GAVEL_NETWORK") == null;
  }

  /** Says it on standard output. */
  static void print(Env env) {
    env.out().print(TEXT);
  }
}
