package gavel.protocol.stake;

import gavel.protocol.abi.AbiException;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.CallRequest;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads our staking contract and turns its answers into words of this package. */
final class StakingReader {
  private static final int PAGE = 50;

  private final EthClient chain;
  private final Address contract;

  StakingReader(EthClient chain, Address contract) {
    this.chain = chain;
    this.contract = contract;
  }

  AbiValues call(AbiFunction function, Object... arguments) {
    try {
      return function.decodeResult(
          chain.call(CallRequest.view(contract, function.encode(arguments)), BlockTag.LATEST));
    } catch (AbiException e) {
      throw new StakeException(
          "At %s on chain %d there is no staking contract: %s() gives no such answer. Check the staking contract in the sale's descriptor."
              .formatted(contract, chain.chainId(), function.signature().name()),
          e);
    }
  }

  /**
   * Everything of a list that comes in parts of the providers' places, as the function reads it.
   */
  <T> List<T> pages(AbiFunction function, Optional<Address> owner, Function<AbiValues, T> reader) {
    long count = call(StakingFunctions.COUNT).number(0);
    List<T> all = new ArrayList<>();
    for (long from = 0; from < count; from += PAGE) {
      long to = Math.min(count, from + PAGE);
      AbiValues page =
          owner.isPresent() ? call(function, owner.get(), from, to) : call(function, from, to);
      page.tuples(0).stream().map(reader).forEach(all::add);
    }
    return List.copyOf(all);
  }

  Optional<Provider> provider(Address address) {
    try {
      return Optional.of(provider(call(StakingFunctions.ONE_PROVIDER, address).tuple(0)));
    } catch (CallReverted notOne) {
      if (notOne.revert().name().equals("NotAProvider")) {
        return Optional.empty();
      }
      throw notOne;
    }
  }

  static StakingTerms terms(AbiValues values) {
    return new StakingTerms(
        Duration.ofSeconds(values.number(0)),
        Duration.ofSeconds(values.number(1)),
        (int) values.number(2),
        values.uint(3));
  }

  static Provider provider(AbiValues values) {
    return new Provider(
        values.address(0),
        values.number(1) == 1,
        values.text(2),
        values.uint(3),
        values.uint(4),
        values.uint(5),
        values.uint(6),
        values.uint(7),
        values.uint(8),
        values.uint(9),
        values.uint(10),
        (int) values.number(11),
        (int) values.number(12),
        time(values.number(13)),
        values.number(14));
  }

  static Delegation delegation(AbiValues values) {
    return new Delegation(
        values.address(0),
        values.bool(1),
        values.uint(2),
        values.uint(3),
        values.uint(4),
        (int) values.number(5),
        values.uint(6));
  }

  static StakeItem item(AbiValues values) {
    return new StakeItem(
        values.uint(0),
        values.address(1),
        ItemState.of(values.number(2)),
        values.bool(3),
        values.uint(4),
        Instant.ofEpochSecond(values.number(5)),
        Optional.of(values.address(6)).filter(each -> !each.equals(Address.ZERO)),
        Instant.ofEpochSecond(values.number(7)),
        values.uint(8));
  }

  static Multiplier multiplier(AbiValues account) {
    return new Multiplier((int) account.number(0), time(account.number(1)), account.number(2));
  }

  static Optional<Instant> time(long seconds) {
    return seconds == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
  }
}
