package gavel.spark;

import java.io.Serializable;

/**
 * Bids of one file on their way to another machine.
 *
 * @param file the file's name
 * @param count how many
 * @param bytes one after the other, see {@link BidBytes}
 */
@SuppressWarnings("ArrayRecordComponent") // Moved and read once; never compared.
record Block(String file, int count, byte[] bytes) implements Serializable {}
