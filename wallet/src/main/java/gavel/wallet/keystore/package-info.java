/** Encrypted key files of version 3 (Web3 Secret Storage), geth's and Foundry's too. */
package gavel.wallet.keystore;
