/**
 * What was signed and sent, on disk before it goes out, so that a crash at any point leaves neither
 * a lost nor a doubled transaction.
 */
package gavel.protocol.journal;
