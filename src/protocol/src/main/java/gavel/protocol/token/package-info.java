/** ERC-20 tokens: payment tokens and the token that is sold. */
package gavel.protocol.token;
