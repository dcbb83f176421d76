/** The people of the local chains: their keys, and what the registrar and the seller know. */
package gavel.devnet.cast;
