/** A sale rebuilt from its events, independently of its state. */
package gavel.protocol.history;
