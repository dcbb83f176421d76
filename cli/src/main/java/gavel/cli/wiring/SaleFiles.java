package gavel.cli.wiring;

import gavel.auction.Participants;
import gavel.auction.io.ParticipantsCsv;
import gavel.cli.option.ParticipantsOptions;
import gavel.cli.option.TreeOptions;
import gavel.protocol.bundle.Publication;
import gavel.protocol.claim.DistributionTree;
import gavel.protocol.claim.TreeSource;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.network.Network;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Files beside a sale's chains: what is known of its participants, and who gets which tokens. */
public final class SaleFiles {

  private final Session session;
  private final Sale sale;

  /** The files of a sale. */
  public SaleFiles(Session session, Sale sale) {
    this.session = session;
    this.sale = sale;
  }

  /** The text of the file that was named, else of the local chains' own. */
  public Optional<String> participantsText(ParticipantsOptions options) {
    return options
        .file()
        .or(() -> local("participants.csv"))
        .map(file -> TextFrom.read(file.toString(), "the participants file"));
  }

  /** The file that was named, else the local chains' own; nobody is known without one. */
  public Participants participants(ParticipantsOptions options) {
    return options
        .file()
        .or(() -> local("participants.csv"))
        .map(ParticipantsCsv::read)
        .orElse(Participants.NONE);
  }

  /** The tree that was named, else the local chains' own, else the descriptor's. */
  public Optional<DistributionTree> tree(TreeOptions options) {
    return options
        .source()
        .map(SaleFiles::address)
        .or(() -> local("tree.json").map(Path::toUri))
        .or(() -> sale.descriptor().get(Keys.CLAIM_SOURCE))
        .map(TreeSource::read);
  }

  /** The text of the proofs that were named, for rails that have another form of them. */
  public Optional<String> proofs(TreeOptions options) {
    return options.source().map(SaleFiles::address).map(TreeSource::text);
  }

  /**
   * Results that were published: where it is said, else where the local chains', or the
   * descriptor's, are.
   */
  public Optional<Publication> results(Optional<String> named) {
    return named
        .map(SaleFiles::address)
        .or(() -> local("published").map(Path::toUri))
        .or(() -> sale.descriptor().get(Keys.RESULTS))
        .map(SaleFiles::folder)
        .flatMap(Publication::read);
  }

  private static URI folder(URI address) {
    String text = address.toString();
    return text.endsWith("/") ? address : URI.create(text + "/");
  }

  private static URI address(String named) {
    return named.matches("(https?|file):.*") ? URI.create(named) : Path.of(named).toUri();
  }

  private Optional<Path> local(String name) {
    Path file = session.home().devnet().resolve(name);
    boolean ours =
        sale.l1Network().purpose() == Network.Purpose.LOCAL
            && sale.descriptor().name().equals("devnet");
    return ours && Files.exists(file) ? Optional.of(file) : Optional.empty();
  }
}
