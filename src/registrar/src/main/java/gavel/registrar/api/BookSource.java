package gavel.registrar.api;

import gavel.protocol.sale.CommitmentData;
import java.util.List;

/** Where the sale's commitments are read. */
@FunctionalInterface
public interface BookSource {
  /** All commitments as they are now, in the order of first bids. */
  List<CommitmentData> commitments();
}
