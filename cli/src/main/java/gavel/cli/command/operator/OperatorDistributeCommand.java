package gavel.cli.command.operator;

import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.render.Money;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sent;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.claim.DistributionTree;
import gavel.protocol.claim.Distributor;
import gavel.protocol.claim.DistributorCalls;
import gavel.protocol.submit.Step;
import gavel.protocol.token.Erc20;
import gavel.wallet.Bytes;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel operator distribute}. */
@Command(
    description = {
      "Funds the distributor with the tree's total, sets its root once, and publishes the tree.",
      "A root cannot be changed afterwards."
    })
public final class OperatorDistributeCommand extends OperatorCommand {

  @Option(
      names = "--bundle",
      paramLabel = "FOLDER",
      description = "the settlement's bundle (default: the one in gavel's data folder)")
  private Path folder;

  @Option(
      names = "--publish",
      paramLabel = "FOLDER",
      description =
          "the folder that is published for the participants: the tree, everyone's tokens, and the"
              + " settlement in words (the local chains have one of their own)")
  private Path publish;

  @Override
  public View call() {
    Bundle bundle = Bundles.read(session(), sale(), folder);
    DistributionTree tree =
        bundle.tree().orElseThrow(() -> Failure.file("the bundle gives nobody any tokens."));
    Distributor distributor = sale().distributor();
    if (distributor.root().equals(tree.root())) {
      return done(tree, publish(bundle), new Sent(false, List.of()));
    }
    require(distributor, tree);
    Sent sent = onL2(steps(tree, distributor), "distribute", review(tree));
    return done(tree, sent.dryRun() ? "" : publish(bundle), sent);
  }

  // All of it at once, so that no tokens go into a distributor that will not take the root.
  private void require(Distributor distributor, DistributionTree tree) {
    List<String> findings = new ArrayList<>();
    if (!distributor.root().equals(Bytes.zeros(32))) {
      findings.add(
          "it has another root already (RootAlreadySet): "
              + distributor.root()
              + ", wanted "
              + tree.root()
              + ". A root is set once: is it another settlement's, or another sale's distributor?"
              + " To compare them: gavel verify distribution");
    }
    if (!distributor.owner().equals(account().address())) {
      findings.add(
          "its owner is "
              + distributor.owner()
              + " (OwnableUnauthorizedAccount). Send from that account: --account");
    }
    if (distributor.swept()) {
      findings.add("it was swept, which ended its claims (AlreadySwept). Deploy another one");
    }
    if (!findings.isEmpty()) {
      throw Failure.refused(
          "the distributor " + distributor.address() + " would refuse this. Nothing was signed.",
          findings);
    }
  }

  private List<Step> steps(DistributionTree tree, Distributor distributor) {
    Erc20 token = new Erc20(sale().l2(), distributor.token());
    BigInteger missing = tree.total().subtract(token.balance(distributor.address()));
    List<Step> steps = new ArrayList<>();
    if (missing.signum() > 0) {
      requireBalance(token, missing);
      steps.add(
          step(
              "fund",
              call(
                  token.address(),
                  Erc20.transfer(distributor.address(), missing),
                  "transfer " + tokens(missing) + " to the distributor")));
    }
    steps.add(
        step(
            "set root",
            call(
                distributor.address(),
                DistributorCalls.setRoot(tree.root(), tree.total()),
                "setRoot(" + tree.root() + ", " + tree.total() + ")")));
    return steps;
  }

  private void requireBalance(Erc20 token, BigInteger missing) {
    BigInteger held = token.balance(account().address());
    if (held.compareTo(missing) < 0) {
      throw Failure.refused(
          "the distributor lacks "
              + tokens(missing)
              + ", and this account holds "
              + tokens(held)
              + ". Nothing was signed.",
          List.of("Fund it from the account that holds the tokens: --account NAME"));
    }
  }

  private Review review(DistributionTree tree) {
    return Review.of("Hands out", tokens(tree.total()) + " to " + tree.leaves().size() + " wallets")
        .row("Root", tree.root().hex())
        .note("a root is set once and cannot be changed");
  }

  private String publish(Bundle bundle) {
    if (publish != null) {
      return publish(bundle, publish, List.of(Bundle.TREE, Bundle.TOKENS, Bundle.README));
    }
    boolean devnet = sale().descriptor().name().equals("devnet");
    return devnet ? publish(bundle, session().home().devnet(), List.of(Bundle.TREE)) : "";
  }

  private static String publish(Bundle bundle, Path folder, List<String> files) {
    try {
      Files.createDirectories(folder);
      for (String file : files) {
        Files.writeString(folder.resolve(file), bundle.file(file));
      }
      return folder.resolve(Bundle.TREE).toString();
    } catch (IOException failed) {
      throw Failure.file(
              "could not publish the tree in " + folder + ".",
              "The root is set. To publish alone, name another folder: --publish FOLDER")
          .because(failed);
    }
  }

  private Done done(DistributionTree tree, String published, Sent sent) {
    return new Done(
        "gavel.operator-distribute/1",
        published.isEmpty() ? List.of() : List.of("The tree is published: " + published),
        Map.of(
            "root",
            tree.root().hex(),
            "total",
            tree.total().toString(),
            "wallets",
            Integer.toString(tree.leaves().size()),
            "published",
            published),
        sent);
  }

  private String tokens(BigInteger units) {
    var offer = sale().terms().offer();
    return Money.tokens(units, offer.decimals(), offer.token());
  }
}
