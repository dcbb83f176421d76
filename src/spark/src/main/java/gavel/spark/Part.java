package gavel.spark;

import gavel.auction.fast.BidColumns;
import gavel.auction.io.BadInput.Finding;
import java.util.List;

/**
 * Some of a book's bids; stays on the machine that read them.
 *
 * @param name of the file they come from
 * @param bids in columns
 * @param bad how many rows were left out
 * @param findings the first of these
 */
record Part(String name, BidColumns bids, long bad, List<Finding> findings) {}
