/** From a bid that somebody wants to the transactions that place it. */
package gavel.protocol.bid;
