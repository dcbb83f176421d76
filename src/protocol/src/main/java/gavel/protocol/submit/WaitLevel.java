package gavel.protocol.submit;

/** How sure a result must be before a command ends. */
public enum WaitLevel {
  /** Sent is enough. */
  NONE,
  /** In a block. */
  MINED,
  /** In a block that is posted to the L1, or justified on an L1. */
  SAFE,
  /** In a block that will not be undone. */
  FINALIZED
}
