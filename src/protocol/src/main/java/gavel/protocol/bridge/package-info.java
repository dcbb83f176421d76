/** ETH from an L1 to an OP Stack chain, for gas there. */
package gavel.protocol.bridge;
