/**
 * Writes what is generated from the model of the commands: the scripts in {@code completions} and
 * the pages in {@code man}. Both are committed, and a test compares them.
 */
package gavel.cli.generate;
