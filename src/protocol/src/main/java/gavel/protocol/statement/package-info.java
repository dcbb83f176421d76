/** One wallet's whole story in a sale, from its permit to its claim, as both chains have it. */
package gavel.protocol.statement;
