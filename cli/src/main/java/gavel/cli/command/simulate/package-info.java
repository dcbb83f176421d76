/** {@code gavel simulate}, which is {@code auction-sim}: the engine on books in files. */
package gavel.cli.command.simulate;
