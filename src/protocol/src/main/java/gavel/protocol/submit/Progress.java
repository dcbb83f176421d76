package gavel.protocol.submit;

import gavel.protocol.journal.JournalEntry;

/** Hears of each state that a transaction reaches, right after the journal has it on disk. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress SILENT = _ -> {};

  /** The entry in its new state. */
  void reached(JournalEntry entry);
}
