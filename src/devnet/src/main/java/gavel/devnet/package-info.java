/** Two local chains with a whole sale on them. */
package gavel.devnet;
