package gavel.protocol.stake;

import gavel.wallet.Bytes;
import java.time.Instant;

/**
 * The published root that multipliers are proved against.
 *
 * @param id 1 for the first; 0 where none is published
 */
public record Snapshot(long id, Bytes root, Instant until) {}
