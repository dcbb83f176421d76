package gavel.auction.fast;

import gavel.auction.Arrival;
import gavel.auction.Bid;
import gavel.auction.Commitment;
import java.util.Arrays;
import java.util.List;

/** Collects entities and their rows into columns. */
final class ColumnsBuilder {
  private final Entities entities;
  private final Rows rows;

  /** Entity of each row, kept only once some entity has a second row, or rows come mixed. */
  private int[] entityOfRow;

  ColumnsBuilder(int capacity) {
    this.entities = new Entities(capacity);
    this.rows = new Rows(capacity);
  }

  Entities entities() {
    return entities;
  }

  Rows rows() {
    return rows;
  }

  void add(Bid bid) {
    int entity =
        entities.add(
            bid.id().high(), bid.id().low(), bid.price(), bid.lock(), bid.time(), bid.firstTime());
    for (Commitment commitment : bid.commitments()) {
      belongs(rows.size(), entity);
      rows.add(commitment);
    }
  }

  /** Adds the first {@code count} rows of a batch, each of an entity of its own. */
  void addAll(RowBatch batch, int count) {
    if (entityOfRow != null || rows.size() != entities.size()) {
      for (int i = 0; i < count; i++) {
        belongs(rows.size() + i, entities.size() + i);
      }
    }
    entities.addAll(batch, count);
    rows.addAll(batch, count);
  }

  /** Says whose row {@code row} is; rows are told in order, from 0, before they are added. */
  void belongs(int row, int entity) {
    if (entityOfRow == null && row == entity) {
      return;
    }
    keepEntityOfRow();
    if (row >= entityOfRow.length) {
      entityOfRow = Arrays.copyOf(entityOfRow, Growth.beyond(row));
    }
    entityOfRow[row] = entity;
  }

  int entityOf(int row) {
    return entityOfRow == null ? row : entityOfRow[row];
  }

  /** The first row of an entity, or −1. */
  int firstRowOf(int entity) {
    for (int row = 0; row < rows.size(); row++) {
      if (entityOf(row) == entity) {
        return row;
      }
    }
    return -1;
  }

  private void keepEntityOfRow() {
    if (entityOfRow == null) {
      entityOfRow = new int[Math.max(16, rows.amounts().length)];
      Arrays.setAll(entityOfRow, i -> i);
    }
  }

  /** The groups of rows by entity. */
  Grouping grouping() {
    return entityOfRow == null && rows.size() == entities.size()
        ? Grouping.oneEach()
        : Grouping.of(this::entityOf, rows.size(), entities.size());
  }

  BidColumns build(List<Arrival> arrivals) {
    return build(grouping(), arrivals);
  }

  BidColumns build(Grouping grouping, List<Arrival> arrivals) {
    entities.trim();
    rows.trim();
    long[] amount = grouping.isOneEach() ? rows.amounts() : sums(grouping);
    return new BidColumns(entities, rows, grouping, amount, arrivals);
  }

  private long[] sums(Grouping grouping) {
    long[] sums = new long[entities.size()];
    for (int entity = 0; entity < sums.length; entity++) {
      for (int i = grouping.from(entity); i < grouping.to(entity); i++) {
        sums[entity] += rows.amount(grouping.row(i));
      }
    }
    return sums;
  }
}
