package gavel.devnet;

import gavel.devnet.cast.Cast;
import gavel.devnet.cast.Person;
import gavel.devnet.chain.Funds;
import gavel.protocol.descriptor.TermsText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * What local chains are started with.
 *
 * @param state the folder for their files; what an earlier start left there is replaced
 * @param anvil the node's program
 * @param people who takes part
 * @param funds what each of their wallets gets
 * @param terms of the sale
 * @param bidding from the start to the announced close; above zero
 * @param history blocks whose state each node keeps, 2 or more; empty for all. A node copies its
 *     whole state for every block, which many accounts make dear
 * @param log is told what goes wrong in the background
 */
public record DevnetOptions(
    Path state,
    Path anvil,
    List<Person> people,
    Funds funds,
    TermsText terms,
    Duration bidding,
    OptionalInt history,
    Consumer<String> log) {
  public DevnetOptions {
    Objects.requireNonNull(state);
    Objects.requireNonNull(anvil);
    Objects.requireNonNull(funds);
    Objects.requireNonNull(terms);
    Objects.requireNonNull(log);
    people = List.copyOf(people);
    if (!bidding.isPositive()) {
      throw new DevnetException("Bidding lasts longer than nothing; got " + bidding + ".");
    }
    if (history.isPresent() && history.getAsInt() < 2) {
      throw new DevnetException(
          "A node keeps the state of 2 blocks at least; got " + history.getAsInt() + ".");
    }
  }

  /** The standard cast, with 10 ETH and $10 M in each dollar, in a sale of five days. */
  public static DevnetOptions standard(Path state, Path anvil, Consumer<String> log) {
    return new DevnetOptions(
        state,
        anvil,
        Cast.standard(),
        Funds.of(10, 10_000_000, 10_000_000),
        TermsText.preset("gensyn"),
        Duration.ofDays(5),
        OptionalInt.empty(),
        log);
  }

  /** The same with other people. */
  public DevnetOptions withPeople(List<Person> others) {
    return new DevnetOptions(state, anvil, others, funds, terms, bidding, history, log);
  }

  /** The same with other terms. */
  public DevnetOptions withTerms(TermsText others) {
    return new DevnetOptions(state, anvil, people, funds, others, bidding, history, log);
  }

  /** The same on nodes that forget all but the last blocks' states. */
  public DevnetOptions keeping(int blocks) {
    return new DevnetOptions(
        state, anvil, people, funds, terms, bidding, OptionalInt.of(blocks), log);
  }
}
