/** The local node: finding or fetching the anvil program, and running it as a child process. */
package gavel.devnet.node;
