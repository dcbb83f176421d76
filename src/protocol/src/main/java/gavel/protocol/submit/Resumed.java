package gavel.protocol.submit;

import gavel.protocol.journal.JournalEntry;

/**
 * What became of an entry when it was looked after.
 *
 * @param before as the journal had it
 * @param after as it is now
 * @param note what was found or done, as a sentence
 */
public record Resumed(JournalEntry before, JournalEntry after, String note) {}
