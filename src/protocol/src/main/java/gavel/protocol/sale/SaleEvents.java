package gavel.protocol.sale;

import gavel.auction.EntityId;
import gavel.protocol.abi.AbiEvent;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.rpc.Log;
import gavel.wallet.Bytes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads logs of a sale; those of other contracts and unknown ones are left out. */
public final class SaleEvents {
  private record Form(AbiEvent event, Function<AbiValues, SaleEvent> read) {}

  private static final Map<Bytes, Form> FORMS = new HashMap<>();

  private static final String PAIR =
      "(bytes16 indexed entityID,address indexed wallet,address indexed token,uint256 amount)";

  static {
    add(
        "StageChanged(uint8 indexed previousStage,uint8 indexed newStage)",
        v -> new SaleEvent.StageChanged(Stage.of(v.number(0)), Stage.of(v.number(1))));
    add(
        "EntityInitialized(bytes16 indexed entityID,address indexed wallet)",
        v -> new SaleEvent.EntityInitialized(entity(v), v.address(1)));
    add(
        "WalletInitialized(bytes16 indexed entityID,address indexed wallet)",
        v -> new SaleEvent.WalletInitialized(entity(v), v.address(1)));
    add(
        "BidPlaced(bytes16 indexed entityID,address indexed wallet,(bool,uint64,uint256) bid)",
        v -> new SaleEvent.BidPlaced(entity(v), v.address(1), bid(v.tuple(2))));
    add(
        "CommitmentIncreased" + PAIR,
        v -> new SaleEvent.CommitmentIncreased(entity(v), v.address(1), v.address(2), v.uint(3)));
    add(
        "CommitmentReduced" + PAIR,
        v -> new SaleEvent.CommitmentReduced(entity(v), v.address(1), v.address(2), v.uint(3)));
    add(
        "AllocationSet" + PAIR,
        v -> new SaleEvent.AllocationSet(entity(v), v.address(1), v.address(2), v.uint(3)));
    add(
        "WalletRefunded" + PAIR,
        v -> new SaleEvent.WalletRefunded(entity(v), v.address(1), v.address(2), v.uint(3)));
    add(
        "EntityRefunded(bytes16 indexed entityID,uint256 amount)",
        v -> new SaleEvent.EntityRefunded(entity(v), v.uint(1)));
    add(
        "RefundedEntitySkipped(bytes16 indexed entityID)",
        v -> new SaleEvent.RefundedEntitySkipped(entity(v)));
    add(
        "ProceedsWithdrawn(address indexed receiver,address indexed token,uint256 amount)",
        v -> new SaleEvent.ProceedsWithdrawn(v.address(0), v.address(1), v.uint(2)));
    add(
        "ProceedsReceiverChanged(address indexed previousReceiver,address indexed newReceiver)",
        v -> new SaleEvent.ProceedsReceiverChanged(v.address(0), v.address(1)));
    add(
        "ClaimRefundEnabledChanged(bool enabled)",
        v -> new SaleEvent.ClaimRefundEnabledChanged(v.bool(0)));
    add(
        "ReduceCommitmentEnabledChanged(bool enabled)",
        v -> new SaleEvent.ReduceCommitmentEnabledChanged(v.bool(0)));
    add(
        "MaxWalletsPerEntityChanged(uint8 previousMax,uint8 newMax)",
        v -> new SaleEvent.MaxWalletsPerEntityChanged(v.number(0), v.number(1)));
    add("PausedStateChanged(bool paused)", v -> new SaleEvent.PausedStateChanged(v.bool(0)));
    add(
        "TokensRecovered(address indexed token,uint256 amount,address indexed to)",
        v -> new SaleEvent.TokensRecovered(v.address(0), v.uint(1), v.address(2)));
    add(
        "RoleGranted(bytes32 indexed role,address indexed account,address indexed sender)",
        v -> new SaleEvent.RoleGranted(v.bytes(0), v.address(1), v.address(2)));
    add(
        "RoleRevoked(bytes32 indexed role,address indexed account,address indexed sender)",
        v -> new SaleEvent.RoleRevoked(v.bytes(0), v.address(1), v.address(2)));
  }

  private SaleEvents() {}

  /** The event of a log, if it is one of the sale's. */
  public static Optional<SaleLog> decode(Log log) {
    Form form = log.topics().isEmpty() ? null : FORMS.get(log.topics().get(0));
    return form == null
        ? Optional.empty()
        : Optional.of(
            new SaleLog(form.read().apply(form.event().decode(log.topics(), log.data())), log));
  }

  /** The first topic of an event's logs, by the event's name. */
  public static Bytes topic(String name) {
    return FORMS.values().stream()
        .map(Form::event)
        .filter(event -> event.name().equals(name))
        .findFirst()
        .orElseThrow()
        .topic();
  }

  private static void add(String signature, Function<AbiValues, SaleEvent> read) {
    AbiEvent event = AbiEvent.of(signature);
    FORMS.put(event.topic(), new Form(event, read));
  }

  private static EntityId entity(AbiValues v) {
    return Ids.entity(v.bytes(0));
  }

  private static BidTerms bid(AbiValues v) {
    return new BidTerms(v.bool(0), v.number(1), v.uint(2));
  }
}
