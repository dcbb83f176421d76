/** Files in and out: books, participants and allocations as CSV, terms as TOML. */
package gavel.auction.io;
