/** What is left to do before each stage of a sale, and what should not be as it is. */
package gavel.cli.command.checklist;
