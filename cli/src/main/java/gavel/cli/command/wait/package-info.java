/** Waiting for what happens to a sale, a bid or a claim. */
package gavel.cli.command.wait;
