/** Recompute, compare, pass or list the differences. */
package gavel.cli.command.verify;
