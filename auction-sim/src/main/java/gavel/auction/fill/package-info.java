/** Sharing out an offer that is oversubscribed: water-filling, orders, tranches. */
package gavel.auction.fill;
