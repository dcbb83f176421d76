package gavel.cli.wiring;

import gavel.auction.Fraction;
import gavel.cli.exit.Failure;
import gavel.cli.option.AgentOptions;
import gavel.cli.option.TimeStep;
import gavel.cli.render.Money;
import gavel.cli.render.Prices;
import gavel.protocol.agent.AgentPolicy;
import gavel.protocol.agent.AllowedCall;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.network.Network;
import gavel.protocol.sale.TickPrices;
import gavel.registrar.ChainTime;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An agent's policy as its options and the sale give it.
 *
 * @param clock by which the policy ends: a local chain's own, since it travels in time
 * @param life how long the keys are held
 * @param lines the policy in words
 */
public record AgentTerms(
    AgentPolicy policy, InstantSource clock, Duration life, List<String> lines) {

  /** Copies the lines. */
  public AgentTerms {
    lines = List.copyOf(lines);
  }

  /** The terms for a sale, whose code must be the one that its descriptor names. */
  public static AgentTerms of(AgentOptions options, Sale sale, InstantSource here) {
    InstantSource clock =
        sale.l1Network().purpose() == Network.Purpose.LOCAL ? new ChainTime(sale.l1()) : here;
    Instant now = clock.instant();
    Duration life = life(options.end(), now);
    AgentPolicy policy =
        new AgentPolicy(
            sale.l1().chainId(),
            sale.client().address(),
            code(sale),
            Set.copyOf(sale.client().paymentTokens()),
            options.maxTotal(),
            tick(options, sale),
            options.allowLock(),
            options.calls(),
            now.plus(life),
            options.maxFees());
    return new AgentTerms(policy, clock, life, lines(policy, sale));
  }

  private static Duration life(TimeStep end, Instant now) {
    Duration life =
        switch (end) {
          case TimeStep.By(Duration span) -> span;
          case TimeStep.To(Instant time) -> Duration.between(now, time);
        };
    if (life.isNegative() || life.isZero()) {
      throw Failure.usage("the agent would end before it starts: --until lies in the past.");
    }
    return life;
  }

  private static long tick(AgentOptions options, Sale sale) {
    Fraction price = Fraction.of(options.maxPrice().value());
    return TickPrices.tick(sale.terms().grid(), price)
        .orElseThrow(
            () ->
                Failure.usage(
                    "--max-price "
                        + options.maxPrice().value().toPlainString()
                        + " is between two price steps of "
                        + sale.terms().name()
                        + "."));
  }

  private static Bytes code(Sale sale) {
    Address address = sale.client().address();
    Bytes code = sale.l1().code(address);
    Bytes hash = Keccak.hash(code);
    boolean other = sale.descriptor().get(Keys.CODE_HASH).filter(h -> !h.equals(hash)).isPresent();
    if (code.isEmpty() || other) {
      throw Failure.file(
          "at " + address + " there is not the code that the sale's descriptor names.",
          "What is known of it: gavel doctor");
    }
    return hash;
  }

  private static List<String> lines(AgentPolicy policy, Sale sale) {
    return List.of(
        "Signs for " + sale.terms().name() + " only: " + policy.sale() + " on " + sale.l1Network(),
        "  functions  "
            + policy.calls().stream()
                .sorted()
                .map(AllowedCall::word)
                .collect(Collectors.joining(", ")),
        "  at most    "
            + Money.usd(policy.maxTotal())
            + " in all, at up to "
            + Prices.tick(sale.terms(), policy.maxPrice())
            + (policy.mayLock() ? ", it may lock" : ", without a lock"),
        "  fees       " + Money.ether(policy.maxFees()) + " in all",
        "  until      " + policy.until());
  }
}
