package gavel.cli.wiring;

import gavel.auction.terms.Offer;
import gavel.cli.exit.Failure;
import gavel.cli.option.TokenAmount;
import gavel.cli.render.Money;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.stake.GavelStaking;
import gavel.protocol.stake.Provider;
import gavel.protocol.stake.StakeItem;
import gavel.protocol.stake.StakingClient;
import gavel.wallet.Address;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/** Staking as commands speak of it: a client of the sale's contract, amounts and rates in words. */
public final class Stakes {

  private final Sale sale;
  private final StakingClient client;

  /** The sale's staking contract; a sale that names none ends with exit 3. */
  public Stakes(Sale sale) {
    this.sale = sale;
    Address contract =
        sale.descriptor()
            .get(Keys.STAKING)
            .orElseThrow(
                () ->
                    Failure.file(
                        "no staking contract of " + sale.terms().name() + " is known.",
                        "A descriptor names it: [staking] contract"));
    this.client =
        new GavelStaking(sale.l2(), contract, sale.descriptor().require(Keys.CLAIM_CONTRACT));
  }

  /** The contract. */
  public StakingClient client() {
    return client;
  }

  /** The token that is staked. */
  public Offer token() {
    return sale.terms().offer();
  }

  /** An amount in words. */
  public String tokens(BigInteger units) {
    return Money.tokens(units, token().decimals(), token().token());
  }

  /** An amount that was typed, in base units; too many decimals end with exit 2. */
  public BigInteger units(TokenAmount typed) {
    try {
      return typed.units(token().decimals());
    } catch (IllegalArgumentException wrong) {
      throw Failure.usage("the amount cannot be taken: " + wrong.getMessage() + ".").because(wrong);
    }
  }

  /** The chain's time. */
  public Instant now() {
    return sale.l2().block(BlockTag.LATEST).orElseThrow().timestamp();
  }

  /** An open item of a wallet. */
  public StakeItem item(Address owner, BigInteger id) {
    return client
        .item(owner, id)
        .orElseThrow(
            () ->
                Failure.refused(
                    owner + " has no open item #" + id + " (NoSuchItem).",
                    java.util.List.of("To see yours: gavel stake status")));
  }

  /** A provider that must be there. */
  public Provider provider(Address address) {
    return client
        .provider(address)
        .orElseThrow(
            () ->
                Failure.refused(
                    address + " is no provider (NotAProvider).",
                    java.util.List.of("To see who takes stake: gavel stake providers")));
  }

  /** Basis points as {@code 12.50 %}. */
  public static String percent(int basisPoints) {
    return BigDecimal.valueOf(basisPoints, 2).toPlainString() + " %";
  }

  /** Basis points as {@code 1.35 ×}. */
  public static String times(int basisPoints) {
    return BigDecimal.valueOf(basisPoints, 4).stripTrailingZeros().toPlainString() + " ×";
  }
}
