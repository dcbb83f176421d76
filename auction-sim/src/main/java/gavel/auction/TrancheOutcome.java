package gavel.auction;

/**
 * What one tranche did.
 *
 * @param name as in the terms
 * @param takers entities that passed its filter and had something unfilled
 * @param reserve micro-USD that it could hand out
 * @param wanted micro-USD that its takers could take, each up to the cap
 * @param filled micro-USD that it handed out
 */
public record TrancheOutcome(String name, int takers, long reserve, long wanted, long filled) {}
