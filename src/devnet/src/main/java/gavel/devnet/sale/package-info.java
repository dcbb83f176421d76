/** The sale on the local chains: its contracts and its descriptor. */
package gavel.devnet.sale;
