/** What only a local node does: its time, its faucet, its blocks at once. */
package gavel.devnet.chain;
