/** The interactive shell. */
package gavel.cli.command.shell;
