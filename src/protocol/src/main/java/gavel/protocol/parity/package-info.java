/** Whether the tokens that a sale is paid in are still worth a dollar each. */
package gavel.protocol.parity;
