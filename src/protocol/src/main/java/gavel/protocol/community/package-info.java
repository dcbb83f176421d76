/** From testnet activity to scores, ranks and multipliers, by rules that anyone can recompute. */
package gavel.protocol.community;
