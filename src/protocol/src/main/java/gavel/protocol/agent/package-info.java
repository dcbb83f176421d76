/**
 * The agent: holds unlocked keys for a set time behind a Unix socket, and signs only what its
 * policy allows. It speaks the JSON-RPC of other signers.
 */
package gavel.protocol.agent;
