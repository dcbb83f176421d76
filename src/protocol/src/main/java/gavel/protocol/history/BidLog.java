package gavel.protocol.history;

import gavel.auction.EntityId;
import gavel.protocol.sale.BidTerms;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.time.Instant;

/**
 * A bid, a raise or a lock election as the log tells it.
 *
 * @param bid the entity's whole bid from then on
 */
public record BidLog(
    EntityId entity,
    Address wallet,
    BidTerms bid,
    Instant time,
    long block,
    int logIndex,
    Bytes transaction) {}
