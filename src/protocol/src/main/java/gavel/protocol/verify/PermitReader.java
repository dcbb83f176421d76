package gavel.protocol.verify;

import gavel.protocol.abi.AbiException;
import gavel.protocol.history.BidLog;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.rpc.ChainTransaction;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.RpcErrorException;
import gavel.protocol.sale.DecodedBid;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Finds the permit of a bid: the chain's state does not keep it, but it says whether its entity was
 * forced to lock. A bid through another contract is found by a trace, where the node gives one.
 */
public final class PermitReader {
  private final EthClient chain;
  private final Address sale;

  public PermitReader(EthClient chain, Address sale) {
    this.chain = chain;
    this.sale = sale;
  }

  /**
   * The last of the permits of an entity's bids, and how many of the others say otherwise of the
   * lock; every one of them must be found.
   *
   * @param bids of one entity in order of time, at least one
   */
  public PermitOrigin read(List<BidLog> bids) {
    List<PermitOrigin.Found> all = new ArrayList<>();
    for (BidLog bid : bids) {
      switch (read(bid)) {
        case PermitOrigin.Found found -> all.add(found);
        case PermitOrigin.Unknown unknown -> {
          return unknown;
        }
      }
    }
    PermitOrigin.Found last = all.getLast();
    long otherwise = all.stream().filter(each -> each.forcesLock() != last.forcesLock()).count();
    return new PermitOrigin.Found(last.signed(), last.byTrace(), Math.toIntExact(otherwise));
  }

  /** The permit that came with a bid. */
  public PermitOrigin read(BidLog bid) {
    Optional<ChainTransaction> transaction = chain.transaction(bid.transaction());
    if (transaction.isEmpty()) {
      return new PermitOrigin.Unknown("the node does not know transaction " + bid.transaction());
    }
    if (transaction.get().to().filter(sale::equals).isPresent()) {
      return match(List.of(transaction.get().input()), bid)
          .<PermitOrigin>map(found -> new PermitOrigin.Found(found.permit(), false))
          .orElseGet(() -> new PermitOrigin.Unknown("the transaction's input is no bid"));
    }
    return traced(bid);
  }

  private PermitOrigin traced(BidLog bid) {
    JsonNode trace;
    try {
      trace =
          chain.raw(
              "debug_traceTransaction", bid.transaction().hex(), Map.of("tracer", "callTracer"));
    } catch (RpcErrorException | CallReverted e) {
      return new PermitOrigin.Unknown("it came through a contract, and this node gives no traces");
    }
    List<Bytes> inputs = new ArrayList<>();
    collect(trace, inputs);
    return match(inputs, bid)
        .<PermitOrigin>map(found -> new PermitOrigin.Found(found.permit(), true))
        .orElseGet(() -> new PermitOrigin.Unknown("no call of the sale is in its trace"));
  }

  private void collect(JsonNode call, List<Bytes> inputs) {
    if (call.path("to").asString("").equalsIgnoreCase(sale.lower())) {
      inputs.add(Bytes.parse(call.path("input").asString("0x")));
    }
    call.path("calls").forEach(each -> collect(each, inputs));
  }

  private static Optional<DecodedBid> match(List<Bytes> inputs, BidLog bid) {
    return inputs.stream()
        .flatMap(input -> decoded(input).stream())
        .filter(each -> fits(each, bid))
        .findFirst();
  }

  /** A malformed call cannot have placed a bid. */
  private static Optional<DecodedBid> decoded(Bytes input) {
    try {
      return DecodedBid.of(input);
    } catch (AbiException e) {
      return Optional.empty();
    }
  }

  private static boolean fits(DecodedBid call, BidLog bid) {
    return call.permit().permit().entity().equals(bid.entity())
        && call.permit().permit().wallet().equals(bid.wallet())
        && call.bid().equals(bid.bid());
  }
}
