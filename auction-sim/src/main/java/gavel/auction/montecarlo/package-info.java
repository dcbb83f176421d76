/**
 * Many books drawn by chance, and what their sales come to. Draw k of a seed is the same on every
 * machine and for any number of threads. All results are whole numbers.
 */
package gavel.auction.montecarlo;
