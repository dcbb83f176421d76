/**
 * A bidder's receipt: one file that proves a bid to anyone who trusts a block hash. The proofs are
 * Merkle-Patricia tries as the Ethereum Yellow Paper (appendix D) has them.
 */
package gavel.protocol.receipt;
