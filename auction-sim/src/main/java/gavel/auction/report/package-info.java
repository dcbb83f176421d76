/** A settlement in words: why somebody got this much, and what another bid would have got. */
package gavel.auction.report;
