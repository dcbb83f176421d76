package gavel.protocol.bundle;

import gavel.auction.Arrival;
import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.EntityId;
import gavel.auction.WalletId;
import gavel.auction.io.BookCsv;
import gavel.auction.terms.PriceGrid;
import gavel.protocol.history.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A book as two files: the commitments export, and the history of its changes. */
final class BundleBook {
  private static final String HEADER =
      "SALE_SPECIFIC_ENTITY_ID,WALLET,TOKEN,CHANGE,TIMESTAMP,BLOCK,LOG_INDEX,TRANSACTION";

  private BundleBook() {}

  static String history(List<Change> changes) {
    StringBuilder out = new StringBuilder(HEADER).append('\n');
    for (Change each : changes) {
      out.append(
          "%s,%s,%s,%s,%d,%d,%d,%s\n"
              .formatted(
                  each.pair().entity(),
                  each.pair().wallet(),
                  each.pair().token(),
                  each.amount(),
                  each.time().getEpochSecond(),
                  each.block(),
                  each.logIndex(),
                  each.transaction()));
    }
    return out.toString();
  }

  static Book read(String export, Optional<String> history, PriceGrid grid) {
    Book book = BookCsv.parse(export, Bundle.BOOK, grid);
    return history.map(text -> withHistory(book, text)).orElse(book);
  }

  private static Book withHistory(Book book, String history) {
    List<Arrival> arrivals = new ArrayList<>();
    Map<EntityId, Long> first = new HashMap<>();
    String[] lines = history.split("\n", -1);
    if (!lines[0].equals(HEADER)) {
      throw new BundleException(
          "The first line of %s is not %s.".formatted(Bundle.HISTORY, HEADER));
    }
    for (int i = 1; i < lines.length - 1; i++) {
      String[] cells = lines[i].split(",", -1);
      try {
        EntityId entity = EntityId.of(cells[0]);
        arrivals.add(new Arrival(entity, new WalletId(cells[1]), Long.parseLong(cells[3])));
        first.putIfAbsent(entity, Long.parseLong(cells[4]));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw new BundleException(
            "%s, line %d cannot be read: %s".formatted(Bundle.HISTORY, i + 1, lines[i]), e);
      }
    }
    return new Book(book.bids().stream().map(bid -> timed(bid, first)).toList(), arrivals);
  }

  private static Bid timed(Bid bid, Map<EntityId, Long> first) {
    long time = first.getOrDefault(bid.id(), Bid.NO_TIME);
    return new Bid(bid.id(), bid.price(), bid.lock(), bid.time(), time, bid.commitments());
  }
}
