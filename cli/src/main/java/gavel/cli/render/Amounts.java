package gavel.cli.render;

import gavel.auction.terms.Offer;
import java.math.BigInteger;
import tools.jackson.databind.node.ObjectNode;

/** Amounts in JSON: base units as a decimal string, and beside it the same for people. */
public final class Amounts {

  private final ObjectNode node;

  private Amounts(ObjectNode node) {
    this.node = node;
  }

  /** Writes into an object. */
  public static Amounts in(ObjectNode node) {
    return new Amounts(node);
  }

  /** Micro-dollars, or base units of a payment token. */
  public Amounts usd(String name, BigInteger micro) {
    node.put(name, micro.toString()).put(name + "_formatted", Money.usd(micro));
    return this;
  }

  /** Micro-dollars. */
  public Amounts usd(String name, long micro) {
    return usd(name, BigInteger.valueOf(micro));
  }

  /** Base units of the token on offer. */
  public Amounts tokens(String name, BigInteger units, Offer offer) {
    node.put(name, units.toString())
        .put(name + "_formatted", Money.tokens(units, offer.decimals(), offer.token()));
    return this;
  }
}
