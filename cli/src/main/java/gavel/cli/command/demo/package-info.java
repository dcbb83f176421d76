/** A whole sale on two local chains, told step by step. */
package gavel.cli.command.demo;
