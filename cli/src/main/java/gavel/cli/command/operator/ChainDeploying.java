package gavel.cli.command.operator;

import gavel.cli.exit.Failure;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sending;
import gavel.cli.wiring.Sent;
import gavel.cli.wiring.Session;
import gavel.protocol.deploy.Created;
import gavel.protocol.deploy.Deployment;
import gavel.protocol.deploy.Earlier;
import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.network.Network;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Receipt;
import gavel.protocol.submit.Plan;
import gavel.wallet.Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Deploys one chain's part of a sale, going on where an earlier run stopped. */
final class ChainDeploying {

  private final Session session;
  private final EthClient chain;
  private final Network network;
  private final Account account;
  private final DeployFolder folder;
  private final Earlier earlier;
  private final String id;
  private Map<String, Earlier.Found> found = Map.of();

  ChainDeploying(
      Session session,
      EthClient chain,
      Network network,
      Account account,
      DeployFolder folder,
      String id) {
    this.session = session;
    this.chain = chain;
    this.network = network;
    this.account = account;
    this.folder = folder;
    this.id = id;
    this.earlier = new Earlier(chain, session.journal(), account.address(), id);
  }

  /** Ends what an earlier run left open. */
  void finish(Sending sending) {
    sending.finish(chain, account);
  }

  /** What would be sent: contracts that are there already are taken, not created. */
  Deployment plan(Consumer<Deployment> part) {
    requireNothingOpen();
    found = present(part);
    return planned(part, found);
  }

  /** Sends what is missing, and writes down every contract as soon as it is mined. */
  Sent send(Consumer<Deployment> part, Sending sending, Review review, boolean look) {
    Deployment deployment = plan(part);
    if (!look) {
      recordPresent(deployment);
    }
    if (deployment.steps().isEmpty()) {
      return new Sent(false, List.of());
    }
    String summary = "deploy on " + network.title();
    Plan plan = new Plan(chain.chainId(), account.address(), deployment.steps(), summary);
    return sending.send(
        chain, network, account, plan, words(review), entry -> mined(deployment, entry));
  }

  private Review words(Review review) {
    Review unaudited = review.note("these contracts have not been audited");
    return network.mainnet()
        ? unaudited.typed("deploy unaudited contracts on " + network.title())
        : unaudited;
  }

  // Addresses follow from nonces, so nothing else of this account may be on its way.
  private void requireNothingOpen() {
    List<JournalEntry> open =
        session.journal().ofAccount(chain.chainId(), account.address()).stream()
            .filter(entry -> entry.state().isOpen())
            .toList();
    if (!open.isEmpty()) {
      throw Failure.notFinal(
          account.name()
              + " has an open transaction on "
              + network
              + ", \""
              + open.getFirst().purpose()
              + "\"; a deployment starts from none.",
          "To go on with it: gavel tx resume --network " + network.name());
    }
  }

  private Map<String, Earlier.Found> present(Consumer<Deployment> part) {
    Map<String, String> titles = new HashMap<>();
    planned(part, Map.of()).created().forEach(each -> titles.put(each.step(), each.name()));
    return earlier.find(folder.book(), titles);
  }

  private Deployment planned(Consumer<Deployment> part, Map<String, Earlier.Found> there) {
    Map<String, Address> present = new HashMap<>();
    there.forEach((name, each) -> present.put(name, each.address()));
    Deployment deployment =
        new Deployment(
            account.address(),
            chain.transactionCount(account.address(), BlockTag.PENDING),
            id,
            present);
    part.accept(deployment);
    return deployment;
  }

  private void recordPresent(Deployment deployment) {
    for (Created each : deployment.created()) {
      boolean written = folder.book().find(chain.chainId(), each.name()).isPresent();
      if (deployment.isPresent(each.name()) && !written) {
        Earlier.Found there = found.get(each.name());
        folder.add(each.entry(chain, there.address(), there.block()));
        session.say("  " + each.name() + "  " + there.address() + " was there already");
      }
    }
  }

  private void mined(Deployment deployment, JournalEntry entry) {
    if (entry.state() != EntryState.MINED) {
      return;
    }
    for (Created each : deployment.created()) {
      if (each.step().equals(entry.purpose())) {
        record(each, chain.receipt(entry.hash().orElseThrow()).orElseThrow());
      }
    }
  }

  private void record(Created planned, Receipt receipt) {
    Address actual = Created.in(receipt).orElse(planned.address());
    folder.add(planned.entry(chain, actual, receipt.blockNumber()));
    if (!actual.equals(planned.address())) {
      throw Failure.refused(
          planned.name()
              + " lies at "
              + actual
              + ", not at "
              + planned.address()
              + ": something else was sent in between.",
          List.of(
              "It is in the address book, and nothing more was sent.",
              "Run the same command again: it goes on from here."));
    }
  }
}
