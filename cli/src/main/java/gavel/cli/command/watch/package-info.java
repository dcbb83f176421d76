/** The live view of a sale. */
package gavel.cli.command.watch;
