package gavel.auction.fast;

/** Finds the entity of an id: open addressing over the ids' own columns, 4 bytes a slot. */
final class IdIndex {
  private static final long MIX = 0x9e3779b97f4a7c15L;

  private final Entities entities;
  private int[] slots;
  private int mask;

  IdIndex(Entities entities, int expected) {
    this.entities = entities;
    resize(Integer.highestOneBit(Math.max(8, expected)) << 1);
  }

  private void resize(int capacity) {
    slots = new int[capacity];
    mask = capacity - 1;
    for (int i = 0; i < entities.size(); i++) {
      slots[free(entities.idHigh(i), entities.idLow(i))] = i + 1;
    }
  }

  private static int hash(long high, long low) {
    long mixed = (high ^ Long.rotateLeft(low, 32)) * MIX + low;
    mixed = (mixed ^ (mixed >>> 29)) * MIX;
    return (int) (mixed >>> 32);
  }

  private int free(long high, long low) {
    int slot = hash(high, low) & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** The entity's index, or −1. */
  int find(long high, long low) {
    int slot = hash(high, low) & mask;
    while (slots[slot] != 0) {
      int entity = slots[slot] - 1;
      if (entities.idLow(entity) == low && entities.idHigh(entity) == high) {
        return entity;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** Takes in the entity that was added last. */
  void added(int entity) {
    if (entity >= slots.length / 4 * 3) {
      resize(slots.length << 1);
    } else {
      slots[free(entities.idHigh(entity), entities.idLow(entity))] = entity + 1;
    }
  }
}
