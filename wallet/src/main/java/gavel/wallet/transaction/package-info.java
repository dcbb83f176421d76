/** Transactions, messages and typed data: what is signed, and what comes out. */
package gavel.wallet.transaction;
