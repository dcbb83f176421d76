/** Chance that is the same on every machine: numbers by seed and place, nothing else. */
package gavel.auction.random;
