package gavel.auction.terms;

/** What a wallet's total is made of. */
public enum TotalRounding {
  /** The sum of the rounded parts. */
  PARTS,
  /** The exact sum, rounded once; claims on a pool enter it as the whole numbers they are. */
  WHOLE
}
