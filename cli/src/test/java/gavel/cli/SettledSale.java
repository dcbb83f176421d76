package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.rpc.Block;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A sale that went from its opening to the first claims: alice and dave lock, bob raises, erin pays
 * from two wallets, grace gets nothing, heidi leaves.
 */
final class SettledSale implements AutoCloseable {

  private final LocalSale sale;
  private final Path home;
  private final long beforeSettlement;

  private SettledSale(LocalSale sale, Path home) {
    this.sale = sale;
    this.home = home;
    bids();
    sale.operator("operator", "stage", "cancellation", "--yes");
    sale.json("heidi", "bid", "cancel", "--yes");
    sale.operator("operator", "stage", "settlement", "--yes");
    this.beforeSettlement = latest().number();
    money();
    tokens();
  }

  /** Starts the chains, and runs the sale. */
  static SettledSale run(Path home) {
    return new SettledSale(LocalSale.up(home), home);
  }

  private void bids() {
    sale.logIn("alice", "bob", "dave", "erin", "grace", "heidi");
    sale.operator("operator", "stage", "commitment", "--yes");
    sale.place("alice", "0.05", "5M", "usdc", "--lock");
    sale.place("bob", "0.038", "4M", "usdt", "--no-lock");
    sale.json("bob", "bid", "raise", "--price", "0.04", "--by", "2M", "--token", "usdt", "--yes");
    sale.place("dave", "0.0373", "200k", "usdc", "--lock");
    sale.place("erin", "0.045", "800k", "usdc", "--no-lock");
    sale.json("erin-2", "bid", "raise", "--by", "700k", "--token", "usdt", "--yes");
    sale.place("grace", "0.0001", "100", "usdc", "--no-lock");
    sale.place("heidi", "0.05", "5M", "usdc", "--no-lock");
  }

  private void money() {
    sale.operator("operator", "settle", "--send", "--yes");
    sale.operator("operator", "finalize", "--yes");
    sale.json("grace", "refund", "claim", "--yes");
    sale.operator("operator", "refund", "--yes");
    sale.operator("operator", "withdraw", "--yes");
  }

  private void tokens() {
    sale.operator("operator", "distribute", "--yes");
    String tge = sale.devnet().time().plus(Duration.ofDays(3)).toString();
    sale.operator("operator", "tge", "--opens", tge, "--yes");
    sale.devnet().warp(Duration.ofDays(4));
    sale.json("alice", "claim", "tokens", "--yes");
    sale.json("erin", "claim", "tokens", "--yes");
  }

  LocalSale sale() {
    return sale;
  }

  /** The sale contract's address. */
  String address() {
    return sale.devnet().state().contracts().sale().toString();
  }

  /** The folder of the final settlement. */
  Path bundle() {
    return home.resolve(".local/share/gavel/bundles/devnet-final");
  }

  /** The last block before the first allocation. */
  long beforeSettlement() {
    return beforeSettlement;
  }

  Block latest() {
    return sale.devnet().l1().client().latestBlock();
  }

  /** Runs a command line of somebody who has nothing but the sale's name. */
  Run.Result anyone(String... args) {
    Run.Result result = sale.as("nobody", args);
    assertThat(result.exit()).as(result.err()).isNotEqualTo(1);
    return result;
  }

  @Override
  public void close() {
    sale.close();
  }
}
