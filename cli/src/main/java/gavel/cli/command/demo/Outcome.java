package gavel.cli.command.demo;

import java.math.BigInteger;

/**
 * What a person came out with, as the chains have it.
 *
 * @param paid micro-dollars that went into the sale
 * @param back micro-dollars that came out of it again
 * @param tokens base units that lie in the person's wallets
 * @param locked base units that lie in the distributor for them
 * @param bonus base units of both that were not bought
 */
record Outcome(
    String person,
    BigInteger paid,
    BigInteger back,
    BigInteger tokens,
    BigInteger locked,
    BigInteger bonus) {}
