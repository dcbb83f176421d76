package gavel.auction.io;

import gavel.auction.fast.RowBatch;

/** Reads one column of some rows that were found. */
interface FieldReader {
  /**
   * Puts the values of a field into a batch.
   *
   * @param field its number in the rows, from 0
   * @return how many leading rows have it written plainly; the values beyond mean nothing
   */
  int read(FoundRows rows, int field, RowBatch batch);
}
