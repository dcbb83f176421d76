/** One wallet's whole story, for records and tax. */
package gavel.cli.command.statement;
