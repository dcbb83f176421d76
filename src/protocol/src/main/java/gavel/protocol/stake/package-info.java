/**
 * Staking: providers, delegations, rewards. One adapter a kind of contract, behind one interface.
 */
package gavel.protocol.stake;
