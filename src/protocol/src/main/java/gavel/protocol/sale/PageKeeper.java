package gavel.protocol.sale;

import gavel.wallet.Bytes;
import java.util.Optional;

/** Keeps the pages of a long reading, so that one that was cut off goes on where it ended. */
public interface PageKeeper {
  /** Keeps nothing. */
  PageKeeper NONE =
      new PageKeeper() {
        @Override
        public Optional<Page> find(String view, long from) {
          return Optional.empty();
        }

        @Override
        public void keep(String view, Page page, long count) {}
      };

  /**
   * A node's answer for [from, to).
   *
   * @param answer the return data of the call, as the node gave it
   */
  record Page(long from, long to, Bytes answer) {}

  /** The page of a view that starts there, where it was kept. */
  Optional<Page> find(String view, long from);

  /**
   * Takes a page that was just read.
   *
   * @param count how many items the view has in all
   */
  void keep(String view, Page page, long count);
}
