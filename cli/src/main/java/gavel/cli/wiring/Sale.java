package gavel.cli.wiring;

import gavel.auction.Terms;
import gavel.cli.exit.Failure;
import gavel.cli.option.NetworkOptions;
import gavel.protocol.claim.Distributor;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.PaymentToken;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.network.Network;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.sale.SaleClient;
import gavel.wallet.Address;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** A sale that a command works on: its descriptor, and clients of its chains made when needed. */
public final class Sale {

  private final SaleDescriptor descriptor;
  private final Chains chains;
  private final NetworkOptions options;
  private SaleClient client;
  private EthClient l1;
  private EthClient l2;

  Sale(Session session, SaleDescriptor descriptor, NetworkOptions options) {
    this.descriptor = descriptor;
    this.chains = new Chains(session, options);
    this.options = options;
  }

  /** The sale's file. */
  public SaleDescriptor descriptor() {
    return descriptor;
  }

  /** Its rules. */
  public Terms terms() {
    return descriptor.terms();
  }

  /** The network of the sale contract. */
  public Network l1Network() {
    return chains.network(descriptor.require(Keys.L1));
  }

  /** The network of the token. */
  public Network l2Network() {
    return chains.network(descriptor.require(Keys.L2));
  }

  /** The sale contract. */
  public SaleClient client() {
    if (client == null) {
      Address address = descriptor.require(Keys.SALE);
      client = new SaleClient(l1(), address);
    }
    return client;
  }

  /** The chain of the sale contract. */
  public EthClient l1() {
    if (l1 == null) {
      l1 = chains.connect(descriptor.require(Keys.L1), endpointsOf(Keys.L1));
    }
    return l1;
  }

  /** The chain of the token. */
  public EthClient l2() {
    if (l2 == null) {
      l2 = chains.connect(descriptor.require(Keys.L2), endpointsOf(Keys.L2));
    }
    return l2;
  }

  /** The contract that hands the tokens out. */
  public Distributor distributor() {
    return new Distributor(l2(), descriptor.require(Keys.CLAIM_CONTRACT));
  }

  /** A payment token by its symbol or address. */
  public Address paymentToken(String named) {
    if (named.toLowerCase(Locale.ROOT).startsWith("0x")) {
      return Address.parse(named);
    }
    List<String> symbols = descriptor.paymentTokens().stream().map(PaymentToken::symbol).toList();
    return descriptor
        .paymentToken(named)
        .flatMap(token -> token.address().known())
        .orElseThrow(
            () ->
                Failure.usage(
                    "the sale does not take '" + named + "'.",
                    "It takes: " + String.join(", ", symbols)));
  }

  /** The symbol of a payment token, else its short address. */
  public String symbol(Address token) {
    return descriptor.symbolOf(token).orElse(token.shortForm());
  }

  // --rpc-url means the network that --network names; without it, the sale's own chain.
  private List<URI> endpointsOf(gavel.protocol.descriptor.Key<String> side) {
    String network = descriptor.require(side);
    boolean meant = options.network().map(network::equals).orElse(side.equals(Keys.L1));
    return meant ? options.rpcUrls() : List.of();
  }
}
