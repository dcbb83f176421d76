/** The state folder of the local chains, by which other programs find them. */
package gavel.devnet.state;
