package gavel.protocol.claim;

import gavel.protocol.abi.AbiEvent;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.rpc.Log;
import gavel.protocol.sale.Ids;
import gavel.wallet.Bytes;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads logs of a distributor; unknown ones are left out. */
final class DistributorEvents {
  private record Form(AbiEvent event, Function<AbiValues, DistributorEvent> read) {}

  private static final Map<Bytes, Form> FORMS = new HashMap<>();

  static {
    add(
        "RootSet(bytes32 indexed root,uint256 total)",
        v -> new DistributorEvent.RootSet(v.bytes(0), v.uint(1)));
    add(
        "Announced(uint64 opensAt,uint64 locksOpenAt)",
        v -> new DistributorEvent.Announced(time(v, 0), time(v, 1)));
    add(
        "Postponed(uint64 opensAt,uint64 locksOpenAt)",
        v -> new DistributorEvent.Postponed(time(v, 0), time(v, 1)));
    add(
        "Claimed(address indexed wallet,bytes16 indexed entityID,uint256 unlocked,uint256 locked)",
        v ->
            new DistributorEvent.Claimed(
                v.address(0), Ids.entity(v.bytes(1)), v.uint(2), v.uint(3)));
    add(
        "Released(address indexed wallet,uint256 amount)",
        v -> new DistributorEvent.Released(v.address(0), v.uint(1)));
    add(
        "LockedStaked(address indexed wallet,address indexed provider,uint256 amount)",
        v -> new DistributorEvent.LockedStaked(v.address(0), v.address(1), v.uint(2)));
    add(
        "LockedRestored(address indexed wallet,uint256 principal,uint256 amount)",
        v -> new DistributorEvent.LockedRestored(v.address(0), v.uint(1), v.uint(2)));
    add(
        "Swept(address indexed to,uint256 amount)",
        v -> new DistributorEvent.Swept(v.address(0), v.uint(1)));
  }

  private DistributorEvents() {}

  static Optional<DistributorLog> decode(Log log) {
    Form form = log.topics().isEmpty() ? null : FORMS.get(log.topics().get(0));
    return form == null
        ? Optional.empty()
        : Optional.of(
            new DistributorLog(
                form.read().apply(form.event().decode(log.topics(), log.data())), log));
  }

  private static Instant time(AbiValues v, int at) {
    return Instant.ofEpochSecond(v.number(at));
  }

  private static void add(String signature, Function<AbiValues, DistributorEvent> read) {
    AbiEvent event = AbiEvent.of(signature);
    FORMS.put(event.topic(), new Form(event, read));
  }
}
