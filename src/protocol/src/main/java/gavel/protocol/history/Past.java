package gavel.protocol.history;

import gavel.protocol.rpc.Block;

/**
 * A sale's past up to a block.
 *
 * @param head the last block whose events are in it
 */
public record Past(Block head, SaleHistory history) {}
