package gavel.auction.io;

import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.Commitment;
import gavel.auction.EntityId;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the rows of each entity together to one bid. */
final class BookAssembly {
  private record Key(EntityId entity, WalletId wallet, TokenId token) {}

  private final Findings findings;
  private final Map<EntityId, List<BookRow>> byEntity = new LinkedHashMap<>();
  private final Set<Key> seen = new HashSet<>();
  private long total;

  BookAssembly(String name) {
    this.findings = new Findings(name);
  }

  Book assemble(List<BookRow> rows) {
    rows.forEach(this::add);
    findings.throwIfAny();
    return Book.of(byEntity.values().stream().map(BookAssembly::bid).toList());
  }

  private void add(BookRow row) {
    List<BookRow> own = byEntity.computeIfAbsent(row.entity(), id -> new ArrayList<>());
    if (!own.isEmpty()) {
      requireAlike(own.getFirst(), row);
    }
    if (!seen.add(new Key(row.entity(), row.wallet(), row.token()))) {
      findings.add(
          row.line(),
          "",
          "entity %s has wallet %s and token %s twice."
              .formatted(row.entity(), row.wallet(), row.token()));
      return;
    }
    if (total + row.amount() < 0) {
      findings.add(
          row.line(), "amount", "the running total passes 2^63 − 1 micro-USD at this row.");
      return;
    }
    total += row.amount();
    own.add(row);
  }

  private void requireAlike(BookRow first, BookRow row) {
    differ(row, first, "price", first.price(), row.price());
    differ(row, first, "lockup", first.lock(), row.lock());
    differ(row, first, "time", first.time(), row.time());
    differ(row, first, "first_time", first.firstTime(), row.firstTime());
  }

  private void differ(BookRow row, BookRow first, String column, Object wanted, Object got) {
    if (!wanted.equals(got)) {
      findings.add(
          row.line(),
          column,
          "entity %s has %s here and %s in line %d; an entity has one bid."
              .formatted(row.entity(), got, wanted, first.line()));
    }
  }

  private static Bid bid(List<BookRow> rows) {
    BookRow first = rows.getFirst();
    List<Commitment> commitments =
        rows.stream().map(row -> new Commitment(row.wallet(), row.token(), row.amount())).toList();
    return new Bid(
        first.entity(), first.price(), first.lock(), first.time(), first.firstTime(), commitments);
  }
}
