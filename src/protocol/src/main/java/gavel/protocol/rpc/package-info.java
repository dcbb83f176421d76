/** JSON-RPC to Ethereum nodes: several endpoints, retries, errors that say what to do. */
package gavel.protocol.rpc;
