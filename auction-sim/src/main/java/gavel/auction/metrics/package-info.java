/** What a settlement looks like from above: who got how much, and how unevenly. */
package gavel.auction.metrics;
