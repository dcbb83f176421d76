/** A sale as one HTML page with charts, which needs no network and no script. */
package gavel.auction.report.html;
