/** Ether for gas on an OP Stack chain: deposits on the L1, and their arrival on the L2. */
package gavel.protocol.bridge;
