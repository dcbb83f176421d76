/** Secrets in memory and in files. */
package gavel.wallet.secret;
