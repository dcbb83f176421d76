/**
 * Signing with a wallet in a browser: a page on this computer hands requests to the provider
 * (EIP-1193) that the wallet injects.
 */
package gavel.protocol.browser;
