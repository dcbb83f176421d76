package gavel.protocol.bundle;

import gavel.auction.Auction;
import gavel.auction.Book;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.io.ParticipantsCsv;
import gavel.protocol.claim.DistributionTree;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.sale.Allocation;
import gavel.protocol.settle.AllocationsFile;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A settlement bundle: a manifest, and files by name. What the files hold is read from them, never
 * taken from elsewhere, so that a bundle says the same to whoever has it.
 */
public final class Bundle {
  /** The sale's descriptor, with its terms. */
  public static final String DESCRIPTOR = "sale.toml";

  /** The terms resolved, as the digest hashes them; for information. */
  public static final String TERMS = "terms.json";

  /** The commitments export at the block. */
  public static final String BOOK = "book.csv";

  /** Every change of a commitment, in order: first times and arrivals come from it. */
  public static final String HISTORY = "history.csv";

  /** Regions, scores, multipliers; absent where none are known. */
  public static final String PARTICIPANTS = "participants.csv";

  /** Committed, accepted and refund of each pair. */
  public static final String SETTLEMENT = "settlement.csv";

  /** What goes to the sale contract. */
  public static final String ALLOCATIONS = "allocations.csv";

  /** Tokens and bonuses of each wallet. */
  public static final String TOKENS = "tokens.csv";

  /** The distribution tree; absent where nobody gets tokens. */
  public static final String TREE = "tree.json";

  /** What all this is, in words. */
  public static final String README = "README.md";

  private final Manifest manifest;
  private final Map<String, String> files;
  private SaleDescriptor descriptor;

  Bundle(Manifest manifest, Map<String, String> files) {
    this.manifest = manifest;
    this.files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  public Manifest manifest() {
    return manifest;
  }

  /** The files' texts by name, the manifest left out. */
  public Map<String, String> files() {
    return files;
  }

  /**
   * A file's text.
   *
   * @throws BundleException where the bundle lacks it
   */
  public String file(String name) {
    String text = files.get(name);
    if (text == null) {
      throw new BundleException(
          "The bundle lacks %s. Get the whole folder where it was published.".formatted(name));
    }
    return text;
  }

  /** Read once: its terms are asked for again and again. */
  public synchronized SaleDescriptor descriptor() {
    if (descriptor == null) {
      descriptor = Descriptors.parse(file(DESCRIPTOR), DESCRIPTOR);
    }
    return descriptor;
  }

  public Terms terms() {
    return descriptor().terms();
  }

  /** The book that was settled. */
  public Book book() {
    return BundleBook.read(file(BOOK), Optional.ofNullable(files.get(HISTORY)), terms().grid());
  }

  public Participants participants() {
    String text = files.get(PARTICIPANTS);
    return text == null ? Participants.NONE : ParticipantsCsv.parse(text, PARTICIPANTS);
  }

  public List<Allocation> allocations() {
    return AllocationsFile.parse(file(ALLOCATIONS), ALLOCATIONS);
  }

  /** The tree that tokens are claimed by; empty where nobody gets any. */
  public Optional<DistributionTree> tree() {
    return Optional.ofNullable(files.get(TREE)).map(DistributionTree::fromJson);
  }

  /** Settles the book again, by the bundle's own terms and participants. */
  public Settlement recompute() {
    return Auction.settle(book(), terms(), participants());
  }
}
