/** Changed terms and changed books beside the real ones. */
package gavel.auction.whatif;
