/**
 * Claiming what was bought: one adapter a rail, and proofs checked here before anything is signed.
 */
package gavel.protocol.claim;
