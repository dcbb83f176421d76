/**
 * The engine for large books: primitive columns instead of objects, 64-bit arithmetic that is exact
 * instead of big integers, and every outcome equal to the reference engine's.
 */
package gavel.auction.fast;
