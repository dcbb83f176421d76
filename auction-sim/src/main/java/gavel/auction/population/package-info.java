/** Invented bidders: how they are spread, and books drawn from that. */
package gavel.auction.population;
