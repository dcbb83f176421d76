/** Commands on staking: delegators' and providers'. */
package gavel.cli.command.stake;
