package gavel.cli.wiring;

import gavel.auction.terms.Figure;
import gavel.cli.exit.Failure;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.wallet.Address;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the sale that a command speaks of. */
public final class Sales {

  private static final String DEVNET = "devnet";

  private final Session session;

  /** Sales of this session. */
  public Sales(Session session) {
    this.session = session;
  }

  /** The sale that is named by the option, the variable or the profile, connected to its chains. */
  public Sale open(SaleOptions sale, NetworkOptions network) {
    return new Sale(session, descriptor(named(sale, network)), network);
  }

  /** A sale by its descriptor, connected to its chains. */
  public Sale open(SaleDescriptor descriptor, NetworkOptions network) {
    return new Sale(session, descriptor, network);
  }

  /** The descriptor of a sale: a file, the local chains' own, one that was added, or a preset. */
  public SaleDescriptor descriptor(String name) {
    if (isAddress(name)) {
      return descriptor(at(Address.parse(name)).orElseThrow(() -> noneAt(name)));
    }
    if (pinned().file(name).isPresent()) {
      return pinned().read(name);
    }
    Optional<Path> file = file(name);
    if (file.isPresent()) {
      return Descriptors.read(file.get());
    }
    if (!Descriptors.PRESETS.contains(name)) {
      throw Failure.file(
          "there is no sale named '" + name + "'.",
          "To see them: gavel sale list. To add one: gavel sale add FILE|URL");
    }
    if (name.equals(DEVNET)) {
      throw Failure.network("the local chains are not running.", "To start them: gavel devnet up");
    }
    return Descriptors.preset(name);
  }

  /** The descriptor's file of the sale that is named, where it is no preset. */
  public Optional<Path> file(SaleOptions sale, NetworkOptions network) {
    return file(named(sale, network));
  }

  /** The sales that were added. */
  public PinnedSales pinned() {
    return new PinnedSales(session.home().sales());
  }

  /** Whether a sale is named by its contract's address. */
  static boolean isAddress(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("0x");
  }

  /** The name of the sale that has its contract at an address, among all that are here. */
  private Optional<String> at(Address contract) {
    return here().stream()
        .filter(name -> descriptor(name).get(Keys.SALE).filter(contract::equals).isPresent())
        .findFirst();
  }

  private List<String> here() {
    List<String> names = new ArrayList<>();
    if (file(DEVNET).isPresent()) {
      names.add(DEVNET);
    }
    names.addAll(pinned().names());
    Descriptors.PRESETS.stream().filter(each -> !each.equals(DEVNET)).forEach(names::add);
    return names;
  }

  private static Failure noneAt(String address) {
    return Failure.file(
        "no descriptor that is here has its sale at " + address + ".",
        "Add it: gavel sale add FILE|URL; without one, gavel verify settlement --sale ADDRESS"
            + " --network NAME checks what holds for any rule");
  }

  /**
   * A sale of which nothing but the contract's address and its network is known; its terms are a
   * stand-in that nothing may be computed by.
   */
  public Optional<Sale> bare(SaleOptions sale, NetworkOptions network) {
    String name = named(sale, network);
    if (!isAddress(name) || at(Address.parse(name)).isPresent()) {
      return Optional.empty();
    }
    Figure typed = new Figure(Figure.Standing.ASSUMED, "the command line");
    SaleDescriptor bare =
        SaleDescriptor.of(name, Descriptors.preset("gensyn").termsText())
            .with(Keys.SALE, Address.parse(name), typed)
            .with(Keys.L1, new Chains(session, network).network().name(), typed);
    return Optional.of(new Sale(session, bare, network));
  }

  /** The descriptor's file, where the sale is no preset. */
  public Optional<Path> file(String name) {
    if (isAddress(name)) {
      return at(Address.parse(name)).flatMap(this::file);
    }
    if (name.endsWith(".toml") || name.contains("/")) {
      return Optional.of(Path.of(name));
    }
    Path added = session.home().sales().resolve(name).resolve("sale.toml");
    Path local = session.home().devnet().resolve("sale.toml");
    if (Files.exists(added)) {
      return Optional.of(added);
    }
    return name.equals(DEVNET) && Files.exists(local) ? Optional.of(local) : Optional.empty();
  }

  // The local chains have one sale, so that naming them names it.
  private String named(SaleOptions options, NetworkOptions network) {
    return session
        .setting(options.sale(), "sale")
        .or(() -> session.setting(network.network(), "network").filter(DEVNET::equals))
        .orElseThrow(this::none);
  }

  private Failure none() {
    String choose = "Add --sale NAME, or choose one for all commands: gavel sale use NAME";
    return file(DEVNET).isPresent()
        ? Failure.usage(
            "no sale was named.", choose, "The local chains have one: gavel sale use devnet")
        : Failure.usage("no sale was named.", choose);
  }

  /** Whether the descriptor names a sale that can be reached on chain. */
  static boolean deployed(SaleDescriptor descriptor) {
    return descriptor.get(Keys.SALE).isPresent();
  }
}
