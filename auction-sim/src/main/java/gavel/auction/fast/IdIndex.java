package gavel.auction.fast;

import java.util.Arrays;

/**
 * Finds the entity of an id: open addressing, 8 bytes a slot, of which 4 are of the id's hash, so
 * that a look-up of a new id, as nearly all are, touches one slot and no other entity's id.
 */
final class IdIndex {
  private static final long MIX = 0x9e3779b97f4a7c15L;
  private static final long HASH = 0xffffffff00000000L;

  private final Entities entities;

  /** 0 for a free slot, else the upper half of the hash, and the entity's index plus one. */
  private long[] slots;

  private int mask;

  /** Where the latest search ended, and its hash. */
  private int free;

  private long freeHash;

  private final long[] hashes = new long[RowBatch.CAPACITY];

  /** Keeps what was read ahead, so that the reading is not left out. */
  long ahead;

  IdIndex(Entities entities, int expected) {
    this.entities = entities;
    resize(Integer.highestOneBit(Math.max(8, expected)) << 1);
  }

  private void resize(int capacity) {
    long[] old = slots;
    slots = new long[capacity];
    mask = capacity - 1;
    if (old != null) {
      Arrays.stream(old).filter(slot -> slot != 0).forEach(this::move);
    }
  }

  private void move(long slot) {
    int entity = (int) slot - 1;
    put(freeFrom(hash(entities.idHigh(entity), entities.idLow(entity))), slot, entity);
  }

  private int freeFrom(long hash) {
    int slot = (int) hash & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void put(int slot, long hash, int entity) {
    slots[slot] = (hash & HASH) | (entity + 1);
  }

  private static long hash(long high, long low) {
    long mixed = (high ^ Long.rotateLeft(low, 32)) * MIX + low;
    mixed = (mixed ^ (mixed >>> 29)) * MIX;
    return mixed ^ (mixed >>> 32);
  }

  /** The entity's index, or −1. */
  int find(long high, long low) {
    long hash = hash(high, low);
    int slot = (int) hash & mask;
    for (long there = slots[slot]; there != 0; there = slots[slot]) {
      if (((there ^ hash) & HASH) == 0) {
        int entity = (int) there - 1;
        if (entities.idLow(entity) == low && entities.idHigh(entity) == high) {
          return entity;
        }
      }
      slot = (slot + 1) & mask;
    }
    free = slot;
    freeHash = hash;
    return -1;
  }

  /** Takes in the entity that was added last, whose id was the latest that was not found. */
  void added(int entity) {
    if (mustGrow(entity)) {
      resize(slots.length << 1);
      put(freeFrom(freeHash), freeHash, entity);
    } else {
      put(free, freeHash, entity);
    }
  }

  private boolean mustGrow(int entity) {
    return entity >= slots.length / 4 * 3;
  }

  /**
   * Takes in the ids of a batch as the entities to be added next, up to the first id that is known.
   *
   * @return how many are new
   */
  int addNew(RowBatch batch, int size) {
    int base = entities.size();
    while (mustGrow(base + size)) {
      resize(slots.length << 1);
    }
    readAhead(batch, size);
    for (int i = 0; i < size; i++) {
      long hash = hashes[i];
      int slot = (int) hash & mask;
      for (long there = slots[slot]; there != 0; there = slots[slot]) {
        if (((there ^ hash) & HASH) == 0 && isSame(batch, i, (int) there - 1, base)) {
          return i;
        }
        slot = (slot + 1) & mask;
      }
      put(slot, hash, base + i);
    }
    return size;
  }

  /** Looks at every slot that will be needed, so that the memory is waited for only once. */
  private void readAhead(RowBatch batch, int size) {
    long seen = 0;
    for (int i = 0; i < size; i++) {
      long hash = hash(batch.idHigh[i], batch.idLow[i]);
      hashes[i] = hash;
      seen ^= slots[(int) hash & mask];
    }
    ahead = seen;
  }

  private boolean isSame(RowBatch batch, int at, int entity, int base) {
    return entity < base
        ? entities.idLow(entity) == batch.idLow[at] && entities.idHigh(entity) == batch.idHigh[at]
        : batch.idLow[entity - base] == batch.idLow[at]
            && batch.idHigh[entity - base] == batch.idHigh[at];
  }
}
