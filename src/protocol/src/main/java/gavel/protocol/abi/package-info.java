/**
 * The contract ABI (Solidity specification, "Contract ABI Specification"): functions, errors and
 * events are declared by their Solidity signature, values are plain Java ones.
 */
package gavel.protocol.abi;
