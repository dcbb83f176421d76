/** From the book on chain to allocations, refunds and the tree that tokens are claimed by. */
package gavel.protocol.settle;
