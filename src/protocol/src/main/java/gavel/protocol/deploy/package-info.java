/** Putting one's own contracts on a chain, and writing down where they are. */
package gavel.protocol.deploy;
