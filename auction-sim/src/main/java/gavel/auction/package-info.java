/** The auction's own words and its entry point. Pure values: no I/O, clock or network. */
package gavel.auction;
