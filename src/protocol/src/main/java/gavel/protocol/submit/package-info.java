/** From a plan to a final transaction: check, sign, write down, send, follow. */
package gavel.protocol.submit;
