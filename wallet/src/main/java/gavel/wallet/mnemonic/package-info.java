/** Words that stand for keys (BIP-39), and the keys derived from them (BIP-32). */
package gavel.wallet.mnemonic;
