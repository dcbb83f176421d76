/** The parts of a sale's rules: values that cannot exist wrong. */
package gavel.auction.terms;
