/** A whole sale rehearsed on local chains, with made-up bidders and faults, down to its runbook. */
package gavel.cli.command.rehearse;
