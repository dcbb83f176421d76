package gavel.cli.command.snapshot;

import gavel.auction.Participants;
import gavel.auction.io.ParticipantsCsv;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.wiring.Sales;
import gavel.protocol.community.Activity;
import gavel.protocol.community.ActivityCsv;
import gavel.protocol.community.CommunityFile;
import gavel.protocol.community.CommunitySnapshot;
import gavel.protocol.community.Links;
import gavel.protocol.community.MultiplierTree;
import gavel.protocol.community.PolicyToml;
import gavel.protocol.community.SnapshotParticipants;
import gavel.protocol.descriptor.Keys;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel operator snapshot make}. */
@Command(
    description =
        "Makes scores, ranks and multipliers out of testnet activity by a policy file. Writes"
            + " community.jsonl and multipliers.json (to be published) and participants.csv (for"
            + " the engine) into a folder.")
public final class SnapshotMakeCommand extends GavelCommand {

  @Option(
      names = "--activity",
      paramLabel = "FILE",
      required = true,
      description = "CSV: " + ActivityCsv.HEADER)
  private Path activity;

  @Option(names = "--policy", paramLabel = "FILE", required = true, description = "the rules, TOML")
  private Path policy;

  @Option(
      names = "--links",
      paramLabel = "FILE",
      description = "lines of `gavel community link`: which wallet counts for which entity")
  private Path links;

  @Option(
      names = "--participants",
      paramLabel = "FILE",
      description = "what is known of entities already: regions and forced locks are kept")
  private Path participants;

  @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "where to write")
  private Path out;

  @Mixin private SaleOptions sale;
  @Mixin private NetworkOptions network;

  @Override
  public View call() {
    List<Activity> rows = ActivityCsv.parse(read(activity), activity.toString());
    CommunitySnapshot snapshot =
        CommunitySnapshot.of(PolicyToml.read(policy), rows, links == null ? Links.NONE : linked());
    Participants base =
        participants == null ? Participants.NONE : ParticipantsCsv.read(participants);
    Optional<MultiplierTree> tree = MultiplierTree.of(snapshot);
    PrivateFiles.write(out.resolve("community.jsonl"), CommunityFile.of(snapshot).write());
    PrivateFiles.write(out.resolve("participants.csv"), SnapshotParticipants.csv(snapshot, base));
    tree.ifPresent(it -> PrivateFiles.write(out.resolve("multipliers.json"), it.toJson() + "\n"));
    return new SnapshotMade(snapshot, tree, out);
  }

  private Links linked() {
    UUID uuid = new Sales(session()).open(sale, network).descriptor().require(Keys.SALE_UUID);
    return Links.parse(read(links), links.toString(), uuid);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw Failure.file("the file " + file + " cannot be read.", "Check the path.").because(e);
    }
  }
}
