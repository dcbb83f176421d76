package gavel.auction;

/**
 * What an entity got from one tranche.
 *
 * @param tranche its place in the pipeline of the terms, from 0
 * @param amount micro-USD, above zero
 */
public record TranchePart(int tranche, long amount) {}
