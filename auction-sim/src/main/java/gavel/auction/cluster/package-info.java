/**
 * What an engine on many machines offers, for books that lie on a cluster and for very many draws.
 * The engines themselves are optional, and found by name.
 */
package gavel.auction.cluster;
