/**
 * Signers outside this program, spoken to in JSON-RPC; whatever they answer is checked before use.
 */
package gavel.wallet.external;
