/** A settlement as lines that anyone can rebuild, and as one number. */
package gavel.auction.digest;
