package gavel.auction.live;

import java.util.OptionalLong;

/**
 * What a bid of some amount must be now.
 *
 * @param partly the lowest tick at which something of it is filled; absent where none does
 * @param whole the lowest tick at which all of it is filled; absent where none does
 */
public record Quote(OptionalLong partly, OptionalLong whole) {}
