/**
 * What is not on chain about a sale, and where everything is: one file, {@code sale.toml}. Each
 * figure says how well it is known and by whom; what is not known is an empty slot that says so.
 */
package gavel.protocol.descriptor;
