package gavel.auction.io;

import gavel.auction.EntityId;
import gavel.auction.TokenId;
import gavel.auction.WalletId;

/**
 * One row of a book file.
 *
 * @param line in the file, from 1
 * @param amount micro-USD
 */
record BookRow(
    long line,
    EntityId entity,
    WalletId wallet,
    TokenId token,
    long amount,
    long price,
    boolean lock,
    long time,
    long firstTime) {}
