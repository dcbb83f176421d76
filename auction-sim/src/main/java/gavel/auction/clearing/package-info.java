/** The clearing price, and the engines that settle a book at it. */
package gavel.auction.clearing;
