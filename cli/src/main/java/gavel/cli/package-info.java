/** The command line: text in, text out; no protocol logic. */
package gavel.cli;
