package gavel.auction.fast;

/**
 * Finds the entity of an id: open addressing over the ids' own columns, 5 bytes a slot. A byte of
 * the hash lies apart from the rest, so that a look-up of a new id, as nearly all are, touches that
 * small table only, and no other entity's id.
 */
final class IdIndex {
  private static final long MIX = 0x9e3779b97f4a7c15L;

  private final Entities entities;

  /** 0 for a free slot, else 7 bits of the hash and the sign. */
  private byte[] tags;

  private int[] slots;
  private int mask;

  /** Where the latest search ended. */
  private int free;

  private byte freeTag;

  IdIndex(Entities entities, int expected) {
    this.entities = entities;
    resize(Integer.highestOneBit(Math.max(8, expected)) << 1);
  }

  private void resize(int capacity) {
    tags = new byte[capacity];
    slots = new int[capacity];
    mask = capacity - 1;
    for (int i = 0; i < entities.size(); i++) {
      long hash = hash(entities.idHigh(i), entities.idLow(i));
      int slot = (int) hash & mask;
      while (tags[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      tags[slot] = tag(hash);
      slots[slot] = i;
    }
  }

  private static long hash(long high, long low) {
    long mixed = (high ^ Long.rotateLeft(low, 32)) * MIX + low;
    mixed = (mixed ^ (mixed >>> 29)) * MIX;
    return mixed ^ (mixed >>> 32);
  }

  private static byte tag(long hash) {
    return (byte) ((hash >>> 56) | 0x80);
  }

  /** The entity's index, or −1. */
  int find(long high, long low) {
    long hash = hash(high, low);
    byte tag = tag(hash);
    int slot = (int) hash & mask;
    for (byte there = tags[slot]; there != 0; there = tags[slot]) {
      if (there == tag) {
        int entity = slots[slot];
        if (entities.idLow(entity) == low && entities.idHigh(entity) == high) {
          return entity;
        }
      }
      slot = (slot + 1) & mask;
    }
    free = slot;
    freeTag = tag;
    return -1;
  }

  /** Takes in the entity that was added last, whose id was the latest that was not found. */
  void added(int entity) {
    if (entity >= slots.length / 4 * 3) {
      resize(slots.length << 1);
    } else {
      tags[free] = freeTag;
      slots[free] = entity;
    }
  }
}
