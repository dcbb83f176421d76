package gavel.auction.live;

import gavel.auction.Fraction;
import gavel.auction.Price;

/**
 * Where a running sale stands.
 *
 * @param pStar the clearing tick
 * @param price USD at it
 * @param covered whether demand reaches the whole offer
 * @param committed everything that is committed, in micro-USD
 * @param subscription committed ÷ the cost of the offer at the price
 */
public record LivePrice(
    long pStar, Price price, boolean covered, long committed, Fraction subscription) {}
