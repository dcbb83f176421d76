package gavel.auction.io;

import java.util.Objects;

/**
 * How closely a book file is looked at.
 *
 * @param level what is checked
 * @param lenient whether bad rows are skipped and counted, rather than refused
 */
public record ReadOptions(Level level, boolean lenient) {
  /** Everything but checksums of addresses; bad rows are refused. */
  public static final ReadOptions USUAL = new ReadOptions(Level.USUAL, false);

  /** Refuses a missing level. */
  public ReadOptions {
    Objects.requireNonNull(level);
  }

  /** What is checked. */
  public enum Level {
    /**
     * The rows of one entity lie together, and none occurs twice; neither is checked, which saves
     * the index of ids.
     */
    TRUST_IDS,
    /** Rows of an entity may lie anywhere; they must agree, and none may occur twice. */
    USUAL,
    /** Addresses in mixed case must have the right checksum (EIP-55) as well. */
    STRICT
  }
}
