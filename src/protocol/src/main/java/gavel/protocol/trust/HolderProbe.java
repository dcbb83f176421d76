package gavel.protocol.trust;

import gavel.protocol.abi.AbiException;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.CallRequest;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.time.Duration;
import java.util.Optional;

/** Finds out what kind of account holds a role. */
final class HolderProbe {
  private static final AbiFunction THRESHOLD = AbiFunction.of("getThreshold()", "(uint256)");
  private static final AbiFunction OWNERS = AbiFunction.of("getOwners()", "(address[])");
  private static final AbiFunction MIN_DELAY = AbiFunction.of("getMinDelay()", "(uint256)");

  /** An account that lends itself code (EIP-7702) is still one key. */
  private static final Bytes DELEGATION = Bytes.parse("0xef0100");

  private final EthClient chain;

  HolderProbe(EthClient chain) {
    this.chain = chain;
  }

  Holder probe(Address address) {
    Bytes code = chain.code(address);
    if (code.isEmpty() || code.startsWith(DELEGATION)) {
      return new Holder.Account(address);
    }
    return safe(address).or(() -> timelock(address)).orElseGet(() -> new Holder.Contract(address));
  }

  private Optional<Holder> safe(Address address) {
    return ask(address, THRESHOLD)
        .flatMap(
            threshold ->
                ask(address, OWNERS)
                    .map(
                        owners ->
                            new Holder.Safe(
                                address,
                                threshold.uint(0).intValue(),
                                owners.list(0, Address.class))));
  }

  private Optional<Holder> timelock(Address address) {
    return ask(address, MIN_DELAY)
        .map(delay -> new Holder.Timelock(address, Duration.ofSeconds(delay.number(0))));
  }

  private Optional<AbiValues> ask(Address address, AbiFunction view) {
    try {
      Bytes answer = chain.call(CallRequest.view(address, view.encode()), BlockTag.LATEST);
      return Optional.of(view.decodeResult(answer));
    } catch (AbiException | CallReverted e) {
      return Optional.empty(); // it is no such contract: that is the answer
    }
  }
}
