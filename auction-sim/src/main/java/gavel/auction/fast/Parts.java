package gavel.auction.fast;

import gavel.auction.TrancheOutcome;
import gavel.auction.TranchePart;
import java.util.List;

/** Which tranche filled what. */
interface Parts {
  /** Nothing was rationed. */
  Parts NONE =
      new Parts() {
        @Override
        public List<TranchePart> of(int bid) {
          return List.of();
        }

        @Override
        public List<TrancheOutcome> tranches() {
          return List.of();
        }
      };

  /** What one bid got, in order of the tranches. */
  List<TranchePart> of(int bid);

  /** What each tranche did. */
  List<TrancheOutcome> tranches();
}
