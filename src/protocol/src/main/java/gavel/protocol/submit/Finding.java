package gavel.protocol.submit;

/**
 * A reason why a plan would fail.
 *
 * @param subject what it is about, in a word: balance, fee, or the step's title
 * @param sentence what is wrong, got and wanted, and what to do
 */
public record Finding(String subject, String sentence) {}
