/** A sale while it runs: an event log, and the clearing price after every event. */
package gavel.auction.live;
